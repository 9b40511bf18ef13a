package io.pledgedesk.web.api;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Tickets as JSON, with the names behind their ids, as far as the viewer may see them. */
@ApplicationScoped
class TicketWriter {

    private final Names names;

    TicketWriter(Names names) {
        this.names = names;
    }

    TicketJson write(Viewer viewer, Ticket ticket) {
        return write(viewer, List.of(ticket)).get(0);
    }

    List<TicketJson> write(Viewer viewer, List<Ticket> tickets) {
        Map<Long, Customer> customers =
                names.customers(tickets.stream().map(Ticket::requesterId).toList());
        Map<Long, Agent> agents =
                names.agents(tickets.stream().map(Ticket::assigneeId).toList());
        Map<Long, Team> teams = names.teams(tickets.stream().map(Ticket::teamId).toList());
        Map<Long, Organization> organizations =
                names.organizations(tickets.stream().map(Ticket::organizationId).toList());
        Map<Long, Topic> topics =
                names.topics(tickets.stream().map(Ticket::topicId).toList());
        return tickets.stream()
                .map(ticket -> json(
                        viewer,
                        ticket,
                        customers.get(ticket.requesterId()),
                        organizations.get(ticket.organizationId()),
                        teams.get(ticket.teamId()),
                        agents.get(ticket.assigneeId()),
                        topics.get(ticket.topicId())))
                .toList();
    }

    private TicketJson json(
            Viewer viewer,
            Ticket ticket,
            Customer requester,
            Organization organization,
            Team team,
            Agent assignee,
            Topic topic) {
        boolean staff = viewer.isStaff();
        return new TicketJson(
                Ids.text(ticket.id()),
                ticket.reference(),
                ticket.subject(),
                ticket.status(),
                ticket.priority(),
                ticket.channel(),
                new TicketJson.Person(Ids.text(requester.id), requester.name, requester.email),
                organization == null ? null : new TicketJson.Ref(Ids.text(organization.id), organization.name),
                team == null ? null : new TicketJson.Ref(Ids.text(team.id), team.name),
                assignee == null ? null : assignee(staff, assignee),
                Tickets.tagsFor(viewer, ticket),
                topic == null ? null : new TicketJson.Topic(topic.slug, topic.name),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.solvedAt(),
                ticket.closedAt(),
                ticket.version(),
                staff ? sla(ticket) : null,
                staff ? null : new PromiseJson(null, null),
                Ids.text(ticket.mergedIntoId()),
                Ids.text(ticket.splitFromId()),
                Ids.text(ticket.followUpOfId()));
    }

    private static TicketJson.Ref assignee(boolean staff, Agent agent) {
        return new TicketJson.Ref(Ids.text(agent.id), staff ? agent.name : FirstNames.of(agent.name));
    }

    private static SlaJson sla(Ticket ticket) {
        return new SlaJson(
                null, ticket.due().state(), ticket.due().metric(), ticket.due().at(), List.of());
    }
}
