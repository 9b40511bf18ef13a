package io.pledgedesk.sla;

import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.condition.AskedFields;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What conditions can ask about a ticket. */
@ApplicationScoped
public class FactsReader {

    private final Customers customers;
    private final Organizations organizations;
    private final Teams teams;
    private final Topics topics;
    private final FieldValues fields;

    FactsReader(Customers customers, Organizations organizations, Teams teams, Topics topics, FieldValues fields) {
        this.customers = customers;
        this.organizations = organizations;
        this.teams = teams;
        this.topics = topics;
        this.fields = fields;
    }

    /**
     * A request that a stranger would send by the public form: whoever they say they are, nothing of an organization or plan
     * is told before the request is stored.
     *
     * @param topicSlug null or unknown for none
     */
    @Transactional
    public TicketFacts ofStranger(String topicSlug) {
        Optional<Topic> topic = topicSlug == null ? Optional.empty() : topics.findBySlug(topicSlug);
        return new TicketFacts(
                Priority.NORMAL,
                Channel.WEB,
                topic.map(t -> t.teamId)
                        .flatMap(teams::find)
                        .map(t -> new Named(t.id, t.name))
                        .orElse(null),
                null,
                null,
                Set.of(),
                topic.map(t -> t.slug).orElse(null),
                null,
                Map.of());
    }

    /** Reads for many tickets at once what {@link #of(Ticket)} asks of each, in the caller's transaction. */
    public void readAhead(List<Ticket> tickets) {
        customers.readAhead(tickets.stream().map(Ticket::requesterId).collect(Collectors.toSet()));
    }

    /** As the ticket is now. */
    public TicketFacts of(Ticket ticket) {
        return of(
                ticket,
                ticket.priority(),
                ticket.teamId(),
                ticket.organizationId(),
                ticket.topicId(),
                ticket.tags(),
                new AskedFields(() -> fields.around(ticket.id(), ticket.requesterId())));
    }

    /** Of a ticket that doesn't exist; its requester is nobody. @param teamId and other ids null for none */
    public TicketFacts of(
            Priority priority, Channel channel, Long teamId, Long organizationId, Long topicId, Set<String> tags) {
        return of(priority, channel, null, teamId, organizationId, topicId, tags, Map.of());
    }

    /** As it was at some time of its history; what never changes is taken from the row. */
    TicketFacts of(
            Ticket ticket,
            Priority priority,
            Long teamId,
            Long organizationId,
            Long topicId,
            Set<String> tags,
            Map<String, String> custom) {
        return of(priority, ticket.channel(), ticket.requesterId(), teamId, organizationId, topicId, tags, custom);
    }

    private TicketFacts of(
            Priority priority,
            Channel channel,
            Long requesterId,
            Long teamId,
            Long organizationId,
            Long topicId,
            Set<String> tags,
            Map<String, String> custom) {
        Optional<Organization> organization = find(organizationId);
        return new TicketFacts(
                priority,
                channel,
                teamId == null
                        ? null
                        : teams.find(teamId).map(t -> new Named(t.id, t.name)).orElse(null),
                organization.map(o -> new Named(o.id, o.name)).orElse(null),
                requesterId == null
                        ? null
                        : customers
                                .find(requesterId)
                                .map(customer -> new Named(customer.id, customer.email))
                                .orElse(null),
                tags,
                topicId == null ? null : topics.find(topicId).map(t -> t.slug).orElse(null),
                organization.map(o -> o.tier).orElse(null),
                custom);
    }

    private Optional<Organization> find(Long organizationId) {
        return organizationId == null ? Optional.empty() : organizations.find(organizationId);
    }
}
