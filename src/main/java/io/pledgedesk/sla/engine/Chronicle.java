package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one clock has done up to now, as facts that stay. */
final class Chronicle {

    private final Reckoning reckoning;
    private final Instant now;
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<Transition.Kind, Integer> occurrences = new EnumMap<>(Transition.Kind.class);

    private Chronicle(Reckoning reckoning, Instant now) {
        this.reckoning = reckoning;
        this.now = now;
    }

    static List<Transition> of(Reckoning reckoning, Instant now) {
        Chronicle chronicle = new Chronicle(reckoning, now);
        chronicle.tellPassages();
        chronicle.tellEnds();
        return chronicle.transitions;
    }

    private void tellPassages() {
        reckoning
                .firesAt(Terms::warnAt)
                .filter(at -> !at.isAfter(now))
                .ifPresent(at -> tell(Transition.Kind.WARNED, at));
        reckoning.breachedAt().ifPresent(at -> tell(Transition.Kind.BREACHED, at));
    }

    private void tell(Transition.Kind kind, Instant at) {
        tell(kind, at, reckoning.dueAsOf(reckoning.epochAt(at), at));
    }

    private void tellEnds() {
        boolean hasEnded = false;
        for (Epoch epoch : reckoning.epochs()) {
            if (hasEnded) {
                tell(Transition.Kind.REOPENED, epoch.from(), Optional.empty());
            }
            switch (epoch.end()) {
                case STOPPED ->
                    tell(
                            reckoning.isLate(epoch) ? Transition.Kind.MISSED : Transition.Kind.MET,
                            epoch.to(),
                            reckoning.dueAsOf(epoch, epoch.to()));
                case CANCELLED -> tell(Transition.Kind.CANCELLED, epoch.to(), Optional.empty());
                case NONE, CHANGED -> {}
            }
            hasEnded = epoch.end() == Epoch.End.STOPPED || epoch.end() == Epoch.End.CANCELLED;
        }
    }

    private void tell(Transition.Kind kind, Instant at, Optional<Instant> dueAt) {
        int occurrence = occurrences.merge(kind, 1, Integer::sum);
        transitions.add(new Transition(reckoning.metric(), reckoning.cycle(), kind, occurrence, at, dueAt));
    }
}
