package io.pledgedesk.sla;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Visibility;
import java.util.Optional;
import java.util.stream.Collectors;

/** What one ticket's facts mean to clocks, terms aside. Is told the facts of one ticket in order. */
public final class Happenings {

    private boolean hasOpened;

    /** @return empty for what clocks don't notice */
    public Optional<Happening> of(Actor.Kind by, Fact fact) {
        if (fact instanceof Fact.TicketCreated created) {
            return Optional.of(
                    created.direction() == Direction.INBOUND
                            ? new Happening.OpenedByCustomer()
                            : new Happening.OpenedByAgent());
        } else if (fact instanceof Fact.MessagePosted posted) {
            return message(by, posted);
        } else if (fact instanceof Fact.CallLogged call) {
            return call.direction() == Direction.OUTBOUND && by == Actor.Kind.AGENT
                    ? Optional.of(new Happening.AgentReplied())
                    : Optional.empty();
        } else if (fact instanceof Fact.StatusChanged changed) {
            return Optional.of(
                    new Happening.StatusChanged(TicketStatus.of(changed.to().code())));
        } else if (fact instanceof Fact.MergedFrom merged && merged.unanswered()) {
            return Optional.of(new Happening.CustomerWrote());
        } else if (fact instanceof Fact.MergedInto || fact instanceof Fact.SpamMarked) {
            return Optional.of(new Happening.Ended());
        } else if (!fact.undone().isEmpty()) {
            return Optional.of(new Happening.Undone(
                    fact.undone().stream().map(Integer::longValue).collect(Collectors.toSet())));
        }
        return Optional.empty();
    }

    /** The first message is the opening itself. */
    private Optional<Happening> message(Actor.Kind by, Fact.MessagePosted posted) {
        if (posted.visibility() != Visibility.PUBLIC || posted.automatic()) {
            return Optional.empty();
        }
        if (!hasOpened) {
            hasOpened = true;
            return Optional.empty();
        }
        return switch (by) {
            case CUSTOMER -> Optional.of(new Happening.CustomerWrote());
            case AGENT -> Optional.of(new Happening.AgentReplied());
            case SYSTEM -> Optional.empty();
        };
    }
}
