package io.pledgedesk.web.api;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.sla.ClockView;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.ticket.Due;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tickets as JSON, with the names behind their ids, as far as the viewer may see them. */
@ApplicationScoped
class TicketWriter {

    private final Names names;
    private final Clocks clocks;
    private final FieldValues fields;
    private final Statuses statuses;
    private final Speech speech;

    TicketWriter(Names names, Clocks clocks, FieldValues fields, Statuses statuses, Speech speech) {
        this.speech = speech;
        this.statuses = statuses;
        this.names = names;
        this.clocks = clocks;
        this.fields = fields;
    }

    TicketJson write(Viewer viewer, Ticket ticket) {
        return write(viewer, List.of(ticket)).get(0);
    }

    /** A ticket that was just opened: without fields it needs none to be read. @param custom as they were sent */
    TicketJson opened(Viewer viewer, Ticket ticket, Map<String, String> custom) {
        return custom.isEmpty() ? write(viewer, List.of(ticket), Map.of()).get(0) : write(viewer, ticket);
    }

    List<TicketJson> write(Viewer viewer, List<Ticket> tickets) {
        Map<Long, Map<String, String>> custom = viewer.isStaff()
                ? fields.of(FieldScope.TICKET, tickets.stream().map(Ticket::id).toList())
                : Map.of();
        return write(viewer, tickets, custom);
    }

    private List<TicketJson> write(Viewer viewer, List<Ticket> tickets, Map<Long, Map<String, String>> custom) {
        Map<Long, Customer> customers =
                names.customers(tickets.stream().map(Ticket::requesterId).toList());
        Map<Long, Agent> agents =
                names.agents(tickets.stream().map(Ticket::assigneeId).toList());
        Map<Long, Team> teams = names.teams(tickets.stream().map(Ticket::teamId).toList());
        Map<Long, Organization> organizations =
                names.organizations(tickets.stream().map(Ticket::organizationId).toList());
        Map<Long, Topic> topics =
                names.topics(tickets.stream().map(Ticket::topicId).toList());
        Map<Long, List<ClockView>> views = clocks.viewsOf(tickets);
        return tickets.stream()
                .map(ticket -> json(
                        viewer,
                        ticket,
                        views.getOrDefault(ticket.id(), List.of()),
                        customers.get(ticket.requesterId()),
                        organizations.get(ticket.organizationId()),
                        teams.get(ticket.teamId()),
                        agents.get(ticket.assigneeId()),
                        topics.get(ticket.topicId()),
                        custom.get(ticket.id())))
                .toList();
    }

    private TicketJson json(
            Viewer viewer,
            Ticket ticket,
            List<ClockView> views,
            Customer requester,
            Organization organization,
            Team team,
            Agent assignee,
            Topic topic,
            Map<String, String> custom) {
        boolean staff = viewer.isStaff();
        return new TicketJson(
                Ids.text(ticket.id()),
                ticket.reference(),
                ticket.subject(),
                ticket.status(),
                named(staff, ticket),
                ticket.priority(),
                ticket.channel(),
                new TicketJson.Person(Ids.text(requester.id), requester.name, requester.email),
                organization == null ? null : new TicketJson.Ref(Ids.text(organization.id), organization.name),
                team == null ? null : new TicketJson.Ref(Ids.text(team.id), team.name),
                assignee == null ? null : assignee(staff, assignee),
                Tickets.tagsFor(viewer, ticket),
                custom,
                topic == null ? null : new TicketJson.Topic(topic.slug, topic.name),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.solvedAt(),
                ticket.closedAt(),
                ticket.version(),
                staff ? sla(ticket, views) : null,
                staff ? null : promise(views),
                staff ? ticket.isSpam() : null,
                Ids.text(ticket.mergedIntoId()),
                Ids.text(ticket.splitFromId()),
                Ids.text(ticket.followUpOfId()));
    }

    /** Null for one that is called as its category. Customers read what the desk says to customers, in their language. */
    private TicketJson.Ref named(boolean staff, Ticket ticket) {
        NamedStatus status = statuses.book().of(ticket);
        String name = staff ? status.name() : status.customerWording(speech.now());
        return name == null || name.isEmpty() ? null : new TicketJson.Ref(Ids.text(status.id()), name);
    }

    private static TicketJson.Ref assignee(boolean staff, Agent agent) {
        return new TicketJson.Ref(Ids.text(agent.id), staff ? agent.name : FirstNames.of(agent.name));
    }

    private SlaJson sla(Ticket ticket, List<ClockView> views) {
        Due due = ticket.due();
        TicketJson.Ref policy = due.policyId() == null
                ? null
                : new TicketJson.Ref(
                        Ids.text(due.policyId()),
                        clocks.policyName(due.policyId(), due.policyVersion()).orElse(null));
        List<ClockJson> json = views.stream().map(ClockJson::of).toList();
        return new SlaJson(policy, due.state(), due.metric(), due.at(), json);
    }

    private static PromiseJson promise(List<ClockView> views) {
        return new PromiseJson(dueOf(views, Metric.FIRST_RESPONSE), dueOf(views, Metric.RESOLUTION));
    }

    private static Instant dueOf(List<ClockView> views, Metric metric) {
        return views.stream()
                .filter(clock -> clock.metric() == metric)
                .findFirst()
                .map(ClockView::dueAt)
                .orElse(null);
    }
}
