package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one clock has done up to now, epoch by epoch, as facts that stay. */
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
        boolean hasEnded = false;
        for (Epoch epoch : reckoning.epochs()) {
            if (hasEnded) {
                chronicle.tell(Transition.Kind.REOPENED, epoch.from(), Optional.empty());
            }
            chronicle.tellPassages(epoch);
            chronicle.tellEnd(epoch);
            hasEnded = epoch.isFinal();
        }
        return chronicle.transitions;
    }

    private void tellPassages(Epoch epoch) {
        if (!occurrences.containsKey(Transition.Kind.WARNED)) {
            reckoning
                    .firesIn(epoch, epoch.terms().warnAt())
                    .filter(at -> !at.isAfter(now))
                    .ifPresent(at -> tell(Transition.Kind.WARNED, at, reckoning.dueAsOf(at, epoch)));
        }
        if (!occurrences.containsKey(Transition.Kind.BREACHED)) {
            reckoning
                    .breachedIn(epoch)
                    .ifPresent(at -> tell(Transition.Kind.BREACHED, at, reckoning.dueAsOf(at, epoch)));
        }
    }

    private void tellEnd(Epoch epoch) {
        if (epoch.end() == Epoch.End.STOPPED) {
            Transition.Kind verdict = reckoning.isLate(epoch) ? Transition.Kind.MISSED : Transition.Kind.MET;
            tell(verdict, epoch.to(), reckoning.dueAsOf(epoch.to(), epoch));
        } else if (epoch.end() == Epoch.End.CANCELLED) {
            tell(Transition.Kind.CANCELLED, epoch.to(), Optional.empty());
        }
    }

    private void tell(Transition.Kind kind, Instant at, Optional<Instant> dueAt) {
        int occurrence = occurrences.merge(kind, 1, Integer::sum);
        transitions.add(new Transition(reckoning.metric(), reckoning.cycle(), kind, occurrence, at, dueAt));
    }
}
