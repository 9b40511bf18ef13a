package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.TicketChips;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what the preview of a ticket shows. */
@ApplicationScoped
class PreviewReader {

    private final Tickets tickets;
    private final Conversations conversations;
    private final Attachments attachments;
    private final Names names;
    private final TicketChips chips;
    private final StatusNames statuses;

    PreviewReader(
            Tickets tickets,
            Conversations conversations,
            Attachments attachments,
            Names names,
            TicketChips chips,
            StatusNames statuses) {
        this.statuses = statuses;
        this.tickets = tickets;
        this.conversations = conversations;
        this.attachments = attachments;
        this.names = names;
        this.chips = chips;
    }

    @Transactional
    TicketPreview read(Viewer viewer, long id, Times times) {
        Ticket ticket = tickets.get(viewer, id);
        Customer customer = names.customers(ids(ticket.requesterId())).get(ticket.requesterId());
        Organization company = names.organizations(ids(ticket.organizationId())).get(ticket.organizationId());
        Agent agent = names.agents(ids(ticket.assigneeId())).get(ticket.assigneeId());
        Team team = names.teams(ids(ticket.teamId())).get(ticket.teamId());
        Topic topic = names.topics(ids(ticket.topicId())).get(ticket.topicId());
        return new TicketPreview(
                ticket.id(),
                ticket.subject(),
                chips.of(List.of(ticket), times).get(ticket.id()),
                chips.clockName(ticket),
                ticket.due().at() == null ? null : times.by(ticket.due().at()),
                statuses.mark(ticket),
                PriorityMark.of(ticket.priority().code()),
                agent == null ? null : Avatar.of(agent.id, agent.name),
                agent != null && agent.id == viewer.id(),
                Avatar.of(customer.id, customer.name),
                company == null ? null : company.name,
                company == null ? null : company.tier,
                conversations
                        .newestOfRequester(viewer, id)
                        .map(message -> written(message, times))
                        .orElse(null),
                team == null ? null : team.name,
                topic == null ? null : topic.name,
                ticket.tags().stream().sorted().toList(),
                ticket.isSpam(),
                !ticket.isSpam() && ticket.closedAt() == null);
    }

    private TicketPreview.Written written(Message message, Times times) {
        List<FileView> files = attachments.byMessage(List.of(message)).getOrDefault(message.id(), List.of()).stream()
                .map(ConversationReader::file)
                .toList();
        return new TicketPreview.Written(message.html(), times.away(message.createdAt()), files);
    }

    private static List<Long> ids(Long id) {
        return id == null ? List.of() : List.of(id);
    }
}
