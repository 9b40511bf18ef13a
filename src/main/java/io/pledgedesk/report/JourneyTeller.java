package io.pledgedesk.report;

import io.pledgedesk.sla.engine.StatusSpan;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Counts in one ticket's history what reports tell of it. Steps that were undone never happened. */
final class JourneyTeller {

    private static final String PHONE = "phone";
    private static final String WRITTEN = "written";

    private int replies;
    private int customerMessages;
    private int handovers;
    private int teamHandovers;
    private int channelSwitches;
    private Instant firstSolvedAt;
    private Long lastAssignee;
    private Long lastTeam;
    private String channel;

    static JourneyTeller of(List<TicketEvent> history) {
        JourneyTeller teller = new JourneyTeller();
        Set<Integer> undone = new HashSet<>();
        history.forEach(event -> undone.addAll(event.fact().undone()));
        history.stream().filter(event -> !undone.contains(event.sequence())).forEach(teller::take);
        return teller;
    }

    private void take(TicketEvent event) {
        Fact fact = event.fact();
        if (fact instanceof Fact.TicketCreated created) {
            channel = PHONE.equals(created.channel().code()) ? PHONE : WRITTEN;
        } else if (fact instanceof Fact.MessagePosted posted) {
            wrote(event, posted);
        } else if (fact instanceof Fact.CallLogged call) {
            replies += call.direction() == Direction.OUTBOUND && event.actor().isAgent() ? 1 : 0;
            contact(PHONE);
        } else if (fact instanceof Fact.AssigneeChanged changed && changed.to() != null) {
            handovers += lastAssignee != null && !Objects.equals(lastAssignee, changed.to()) ? 1 : 0;
            lastAssignee = changed.to();
        } else if (fact instanceof Fact.TeamChanged changed && changed.to() != null) {
            teamHandovers += lastTeam != null && !Objects.equals(lastTeam, changed.to()) ? 1 : 0;
            lastTeam = changed.to();
        } else if (fact instanceof Fact.StatusChanged changed && isDone(changed.to()) && firstSolvedAt == null) {
            firstSolvedAt = event.at();
        }
    }

    /** The description of a ticket came by the ticket's own channel. */
    private void wrote(TicketEvent event, Fact.MessagePosted posted) {
        boolean counts = posted.visibility() == Visibility.PUBLIC && !posted.automatic();
        if (counts && (event.actor().isAgent() || event.actor().isCustomer())) {
            boolean isFirst = replies + customerMessages == 0;
            replies += event.actor().isAgent() ? 1 : 0;
            customerMessages += event.actor().isCustomer() ? 1 : 0;
            if (!isFirst) {
                contact(WRITTEN);
            }
        }
    }

    private void contact(String by) {
        channelSwitches += channel != null && !channel.equals(by) ? 1 : 0;
        channel = by;
    }

    private static boolean isDone(Status status) {
        return status == Status.SOLVED || status == Status.CLOSED;
    }

    /** @param row of {@link Journeys} */
    Journey tell(Row row, List<StatusSpan> spans) {
        return new Journey(
                ReportedTicket.of(row),
                until(spans, firstSolvedAt),
                in(spans, Set.of(TicketStatus.NEW, TicketStatus.OPEN)),
                in(spans, Set.of(TicketStatus.ON_HOLD)),
                in(spans, Set.of(TicketStatus.PENDING)),
                replies,
                customerMessages,
                handovers,
                teamHandovers,
                channelSwitches);
    }

    private static Journey.Length in(List<StatusSpan> spans, Set<TicketStatus> statuses) {
        return spans.stream()
                .filter(span -> statuses.contains(span.status()))
                .map(JourneyTeller::length)
                .reduce(Journey.Length.NONE, Journey.Length::plus);
    }

    private static Journey.Length until(List<StatusSpan> spans, Instant end) {
        return spans.stream()
                .filter(span -> end != null && span.from().isBefore(end))
                .map(JourneyTeller::length)
                .reduce(Journey.Length.NONE, Journey.Length::plus);
    }

    private static Journey.Length length(StatusSpan span) {
        return new Journey.Length(span.calendarSeconds(), span.businessSeconds().orElse(null));
    }
}
