package io.pledgedesk.escalation;

import io.pledgedesk.sla.engine.Firing;
import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What rules did about tickets, and what they have yet to do, as this transaction knows it. The tickets are locked meanwhile,
 * so nobody else adds to it.
 */
@TransactionScoped
class Fired implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient EntityManager entities;
    private final transient Map<Long, Chain> chains = new HashMap<>();

    Fired(EntityManager entities) {
        this.entities = entities;
    }

    private record Key(long ruleId, String metric, int cycle) {

        static Key of(Firing firing) {
            return new Key(firing.levelId(), firing.metric().code(), firing.cycle());
        }
    }

    private record Row(long ticketId, long ruleId, String metric, int cycle) {}

    private static final class Chain {
        private final Set<Key> known = new HashSet<>();
        private final List<Firing> waiting = new ArrayList<>();
        private boolean atWork;
    }

    /** One question for many tickets. */
    void readAhead(Collection<Long> ticketIds) {
        ticketIds.forEach(id -> chains.computeIfAbsent(id, any -> new Chain()));
        entities.createQuery(
                        "select f.ticketId, f.ruleId, f.metric, f.cycle from EscalationFiring f where"
                                + " holds(?1, f.ticketId)",
                        Row.class)
                .setParameter(1, ticketIds.toArray(Long[]::new))
                .getResultStream()
                .forEach(row -> chains.get(row.ticketId()).known.add(new Key(row.ruleId(), row.metric(), row.cycle())));
    }

    /** Those that weren't done or told before wait for their turn. */
    void add(long ticketId, List<Firing> firings) {
        Chain chain = chain(ticketId);
        firings.stream().filter(firing -> chain.known.add(Key.of(firing))).forEach(chain.waiting::add);
    }

    /** In the order of instants, also what is added meanwhile; does nothing when it is at work already. */
    void eachWaiting(long ticketId, Consumer<Firing> work) {
        Chain chain = chain(ticketId);
        if (chain.atWork) {
            return;
        }
        chain.atWork = true;
        while (!chain.waiting.isEmpty()) {
            chain.waiting.sort(Comparator.comparing(Firing::at));
            work.accept(chain.waiting.remove(0));
        }
        chain.atWork = false;
    }

    private Chain chain(long ticketId) {
        if (!chains.containsKey(ticketId)) {
            readAhead(List.of(ticketId));
        }
        return chains.get(ticketId);
    }
}
