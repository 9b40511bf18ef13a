package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Transition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;

/** How long after the instant that it is about each transition was committed. */
@ApplicationScoped
class HeardTransitions {

    private final Queue<Long> lags = new ConcurrentLinkedQueue<>();

    /** A breach can't be told before the second after due. */
    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) ClockTransitioned news) {
        Transition transition = news.transition();
        long earliest = transition.at().toEpochMilli() + (transition.kind() == Transition.Kind.BREACHED ? 1000 : 0);
        lags.add(System.currentTimeMillis() - earliest);
    }

    void forget() {
        lags.clear();
    }

    int count() {
        return lags.size();
    }

    LongStream lagMillis() {
        return lags.stream().mapToLong(Long::longValue);
    }
}
