package io.pledgedesk.sla.whatif;

import io.pledgedesk.sla.Happenings;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Verdict;
import io.pledgedesk.sla.whatif.Block.What;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.PastEvents.PastEvent;
import java.time.Instant;
import java.util.List;

/** Packs tickets into a block. */
final class Packer {

    private final Names names;
    private final Bytes block = new Bytes();
    private int tickets;

    Packer(Names names) {
        this.names = names;
    }

    /** A ticket's own properties, as they are now. */
    record Head(long id, Instant createdAt, int channel, Long organizationId, long requesterId) {}

    /**
     * @param history in the order of instants
     * @param judged its stopped clocks
     */
    void add(Head head, List<PastEvent> history, List<Verdict> judged) {
        tickets++;
        block.put(head.id())
                .put(head.createdAt().getEpochSecond())
                .put(head.channel())
                .put(firstOrganization(head, history))
                .put(head.requesterId());
        happenings(head, history);
        block.put(judged.size());
        for (Verdict verdict : judged) {
            block.put(verdict.metric().ordinal())
                    .put(verdict.cycle())
                    .put(verdict.state().ordinal());
        }
    }

    Block block() {
        return new Block(tickets, block.written());
    }

    /** The row says what it is now; the history says what it was before that. */
    private static long firstOrganization(Head head, List<PastEvent> history) {
        return history.stream()
                .map(PastEvent::fact)
                .filter(Fact.OrganizationChanged.class::isInstance)
                .map(fact -> ((Fact.OrganizationChanged) fact).from())
                .findFirst()
                .map(Packer::orNone)
                .orElseGet(() -> orNone(head.organizationId()));
    }

    private void happenings(Head head, List<PastEvent> history) {
        Happenings happenings = new Happenings();
        Bytes told = new Bytes();
        Telling telling = new Telling(told, head.createdAt().getEpochSecond());
        for (PastEvent event : history) {
            telling.at = event.at().getEpochSecond();
            happenings.of(event.by(), event.fact()).ifPresent(happening -> tell(happening, telling));
            tell(event.fact(), telling);
        }
        block.put(telling.count);
        Bytes all = Bytes.over(told.written());
        for (int i = 0; i < telling.count * 3; i++) {
            block.put(all.take());
        }
    }

    private static void tell(Happening happening, Telling telling) {
        if (happening instanceof Happening.OpenedByCustomer) {
            telling.tell(What.OPENED_BY_CUSTOMER, Block.NONE);
        } else if (happening instanceof Happening.OpenedByAgent) {
            telling.tell(What.OPENED_BY_AGENT, Block.NONE);
        } else if (happening instanceof Happening.CustomerWrote) {
            telling.tell(What.CUSTOMER_WROTE, Block.NONE);
        } else if (happening instanceof Happening.AgentReplied) {
            telling.tell(What.AGENT_REPLIED, Block.NONE);
        } else if (happening instanceof Happening.StatusChanged changed) {
            telling.tell(What.STATUS, changed.to().ordinal());
        } else if (happening instanceof Happening.Ended) {
            telling.tell(What.ENDED, Block.NONE);
        }
    }

    private void tell(Fact fact, Telling telling) {
        if (fact instanceof Fact.TicketCreated created) {
            telling.tell(What.PRIORITY, created.priority().ordinal());
        } else if (fact instanceof Fact.PriorityChanged changed) {
            telling.tell(What.PRIORITY, changed.to().ordinal());
        } else if (fact instanceof Fact.TeamChanged changed) {
            telling.tell(What.TEAM, orNone(changed.to()));
        } else if (fact instanceof Fact.TopicChanged changed) {
            telling.tell(What.TOPIC, orNone(changed.to()));
        } else if (fact instanceof Fact.OrganizationChanged changed) {
            telling.tell(What.ORGANIZATION, orNone(changed.to()));
        } else if (fact instanceof Fact.TagsChanged changed) {
            changed.removed().forEach(tag -> telling.tell(What.TAG_REMOVED, names.number(tag)));
            changed.added().forEach(tag -> telling.tell(What.TAG_ADDED, names.number(tag)));
        } else if (fact instanceof Fact.CustomFieldsChanged changed) {
            changed.from().keySet().forEach(key -> telling.tell(What.FIELD_EMPTIED, names.number(key)));
            changed.to()
                    .forEach((key, value) ->
                            telling.tell(What.FIELD_FILLED, names.number(key + Names.FILLED_WITH + value)));
        } else if (fact instanceof Fact.PolicyFixed fixed) {
            telling.tell(What.POLICY_FIXED, orNone(fixed.policyId()));
        }
    }

    private static long orNone(Long id) {
        return id == null ? Block.NONE : id;
    }

    private static final class Telling {

        private final Bytes told;
        private long last;
        private long at;
        private int count;

        Telling(Bytes told, long createdAt) {
            this.told = told;
            this.last = createdAt;
        }

        void tell(What what, long argument) {
            told.put(at - last).put(what.ordinal()).put(argument);
            last = at;
            count++;
        }
    }
}
