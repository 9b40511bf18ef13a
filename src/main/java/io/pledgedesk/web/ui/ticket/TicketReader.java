package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.ThankNotes;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketLinks;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.work.Follows;
import io.pledgedesk.ticket.work.Presences;
import io.pledgedesk.ticket.work.Snoozes;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.TicketChips;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.TicketWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads everything that the page of one ticket shows. */
@ApplicationScoped
class TicketReader {

    private static final int PAST = 5;

    private final Tickets tickets;
    private final Names names;
    private final TicketList list;
    private final ConversationReader conversations;
    private final TicketChips chips;
    private final TicketClocks clocks;
    private final TicketDetails details;
    private final NeighbourReader neighbours;
    private final Presences presences;
    private final Snoozes snoozes;
    private final Participants participants;
    private final Merging merging;
    private final ThankNotes thanks;
    private final TicketLinks links;
    private final Follows follows;
    private final TicketWords words;
    private final StatusNames statuses;

    TicketReader(
            Tickets tickets,
            Names names,
            TicketList list,
            ConversationReader conversations,
            TicketChips chips,
            TicketClocks clocks,
            TicketDetails details,
            NeighbourReader neighbours,
            Presences presences,
            Snoozes snoozes,
            Participants participants,
            Merging merging,
            ThankNotes thanks,
            TicketLinks links,
            Follows follows,
            TicketWords words,
            StatusNames statuses) {
        this.statuses = statuses;
        this.tickets = tickets;
        this.names = names;
        this.list = list;
        this.conversations = conversations;
        this.chips = chips;
        this.clocks = clocks;
        this.details = details;
        this.neighbours = neighbours;
        this.presences = presences;
        this.snoozes = snoozes;
        this.participants = participants;
        this.merging = merging;
        this.thanks = thanks;
        this.links = links;
        this.follows = follows;
        this.words = words;
    }

    /**
     * @param visited when the reader had looked before; null for never
     * @param before the cursor of the part of the conversation that follows; null for the newest
     * @param from the list that the reader came from
     */
    @Transactional
    TicketPage read(Viewer viewer, long id, Instant visited, Cursor before, QueueAddress from, Times times) {
        Ticket ticket = tickets.get(viewer, id);
        Customer customer = names.customers(List.of(ticket.requesterId()))
                .values()
                .iterator()
                .next();
        Organization organization = organizationOf(ticket);
        String company = organization == null ? null : organization.name;
        return new TicketPage(
                ticket.id(),
                ticket.subject(),
                statuses.mark(ticket),
                PriorityMark.of(ticket.priority().code()),
                ticket.channel().code(),
                iconOf(ticket.channel()),
                times.at(ticket.createdAt()),
                chips.of(List.of(ticket), times).get(ticket.id()),
                clocks.of(ticket, times),
                conversations.read(viewer, ticket, company, visited, before, times),
                before == null,
                visited == null ? 0 : visited.getEpochSecond(),
                details.of(viewer, ticket, topicOf(ticket)),
                card(viewer, ticket, customer, organization, times),
                related(ticket),
                neighbours.of(viewer, id, from, times.zone()),
                ticket.mergedIntoId(),
                presences.others(viewer, id).stream()
                        .map(PresencePages.PresenceView::of)
                        .toList(),
                snoozes.of(viewer, id).map(until -> times.at(until).text()).orElse(null),
                viewer.is(Role.AGENT),
                ticket.mergedIntoId() == null && ticket.closedAt() == null,
                ticket.assigneeId() == null,
                isOwn(viewer, ticket) && !ticket.status().isDone(),
                ticket.isSpam(),
                viewer.is(Role.AGENT) && thanks.mayBe(ticket),
                viewer.is(Role.AGENT) && merging.undoableUntil(ticket).isPresent(),
                follows.includes(viewer, ticket),
                viewer.is(Role.ADMIN),
                copied(viewer, ticket),
                links.of(viewer, id).stream().map(other -> past(other, times)).toList());
    }

    private TicketPage.PastTicket past(Ticket other, Times times) {
        return new TicketPage.PastTicket(
                other.id(), other.subject(), statuses.mark(other), times.day(other.createdAt()));
    }

    private List<TicketPage.Copied> copied(Viewer viewer, Ticket ticket) {
        return participants.list(viewer, ticket.id()).stream()
                .map(each -> new TicketPage.Copied(each.email(), each.name(), each.isAdmitted()))
                .toList();
    }

    private Organization organizationOf(Ticket ticket) {
        return ticket.organizationId() == null
                ? null
                : names.organizations(List.of(ticket.organizationId())).get(ticket.organizationId());
    }

    private Topic topicOf(Ticket ticket) {
        return ticket.topicId() == null
                ? null
                : names.topics(List.of(ticket.topicId())).get(ticket.topicId());
    }

    private TicketPage.CustomerCard card(
            Viewer viewer, Ticket ticket, Customer customer, Organization organization, Times times) {
        List<TicketPage.PastTicket> others = list
                .page(viewer, TicketFilter.ALL.withRequester(customer.id), TicketOrder.CREATED_LAST, PAST + 1, null)
                .items()
                .stream()
                .filter(other -> other.id() != ticket.id())
                .limit(PAST)
                .map(other -> past(other, times))
                .toList();
        return new TicketPage.CustomerCard(
                customer.id,
                Avatar.of(customer.id, customer.name),
                customer.name,
                customer.email,
                organization == null ? null : organization.name,
                organization == null ? null : organization.tier,
                times.day(customer.createdAt),
                others,
                "/desk/search?requester=" + Ids.text(customer.id));
    }

    private List<TicketPage.Link> related(Ticket ticket) {
        List<TicketPage.Link> links = new ArrayList<>();
        if (ticket.mergedIntoId() != null) {
            links.add(link(words.mergedInto(ticket.mergedIntoId()), ticket.mergedIntoId()));
        }
        if (ticket.splitFromId() != null) {
            links.add(link(words.splitFrom(ticket.splitFromId()), ticket.splitFromId()));
        }
        if (ticket.followUpOfId() != null) {
            links.add(link(words.followUpOf(ticket.followUpOfId()), ticket.followUpOfId()));
        }
        return links;
    }

    private static TicketPage.Link link(String label, long id) {
        return new TicketPage.Link(label, TicketPages.href(id));
    }

    private static String iconOf(Channel channel) {
        return switch (channel) {
            case WEB -> "globe";
            case EMAIL -> "mail";
            case API -> "code";
            case PHONE -> "phone";
            case CHAT -> "message-square";
            case SOCIAL -> "users";
        };
    }

    private static boolean isOwn(Viewer viewer, Ticket ticket) {
        return viewer.is(Role.AGENT) && ticket.assigneeId() != null && ticket.assigneeId() == viewer.id();
    }
}
