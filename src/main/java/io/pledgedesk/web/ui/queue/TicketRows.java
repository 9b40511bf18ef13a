package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.work.Presence;
import io.pledgedesk.ticket.work.Presences;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.Visits;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.TicketChips;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Makes the rows of a list: one query a kind of name, however long the list. */
@ApplicationScoped
class TicketRows {

    private final Names names;
    private final Visits visits;
    private final Presences presences;
    private final StatusNames statuses;
    private final TicketChips chips;

    TicketRows(Names names, Visits visits, Presences presences, TicketChips chips, StatusNames statuses) {
        this.statuses = statuses;
        this.names = names;
        this.visits = visits;
        this.presences = presences;
        this.chips = chips;
    }

    /** For changes of rows that are shown already. */
    List<TicketRow> of(Viewer viewer, List<Ticket> tickets, Times times) {
        return of(viewer, tickets, ListShape.USUAL, times);
    }

    List<TicketRow> of(Viewer viewer, List<Ticket> tickets, ListShape shape, Times times) {
        Map<Long, Team> teams = shape.needsTeams()
                ? names.teams(tickets.stream().map(Ticket::teamId).toList())
                : Map.of();
        Map<Long, Customer> customers =
                names.customers(tickets.stream().map(Ticket::requesterId).toList());
        Map<Long, Organization> organizations =
                names.organizations(tickets.stream().map(Ticket::organizationId).toList());
        Map<Long, Agent> agents =
                names.agents(tickets.stream().map(Ticket::assigneeId).toList());
        Map<Long, Instant> visited =
                visits.of(viewer, tickets.stream().map(Ticket::id).toList());
        Map<Long, Presence> writing =
                presences.writing(viewer, tickets.stream().map(Ticket::id).toList());
        Map<Long, SlaChip> chipOf = chips.of(tickets, times);
        return tickets.stream()
                .map(ticket -> row(
                        ticket,
                        chipOf.get(ticket.id()),
                        customers.get(ticket.requesterId()),
                        organizations.get(ticket.organizationId()),
                        agents.get(ticket.assigneeId()),
                        writing.get(ticket.id()),
                        isUnread(ticket, visited.get(ticket.id())),
                        ticket.teamId() == null ? null : teams.get(ticket.teamId()),
                        shape,
                        times))
                .toList();
    }

    private TicketRow row(
            Ticket ticket,
            SlaChip chip,
            Customer customer,
            Organization organization,
            Agent assignee,
            Presence writer,
            boolean unread,
            Team team,
            ListShape shape,
            Times times) {
        PriorityMark priority = PriorityMark.of(ticket.priority().code());
        return new TicketRow(
                ticket.id(),
                chip,
                chips.clockName(ticket),
                priority.notable() ? priority : null,
                statuses.mark(ticket),
                unread,
                ticket.subject(),
                organization == null ? null : organization.tier,
                ticket.excerpt(),
                customer.name,
                organization == null ? null : organization.name,
                writer == null ? null : FirstNames.of(writer.agentName()),
                assignee == null ? null : Avatar.of(assignee.id, assignee.name),
                times.age(ticket.updatedAt()),
                priority,
                team == null ? null : team.name,
                shape.shows(ListShape.Column.TAGS) ? List.copyOf(ticket.tags()) : List.of(),
                times.day(ticket.createdAt()));
    }

    private static boolean isUnread(Ticket ticket, Instant visited) {
        return !ticket.status().isDone()
                && ticket.customerWroteAt() != null
                && Visits.isNew(ticket.customerWroteAt(), visited);
    }
}
