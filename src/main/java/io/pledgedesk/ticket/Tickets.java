package io.pledgedesk.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Opens tickets and finds them. */
@ApplicationScoped
public class Tickets {

    private final EntityManager entities;
    private final RowNumbers numbers;
    private final TicketAccess access;
    private final TicketJournal journal;
    private final StatusSteps steps;
    private final Roster roster;
    private final Customers customers;
    private final Topics topics;
    private final FieldValues fields;
    private final Attachments attachments;
    private final TrackingTokens tracking;
    private final Event<TicketOpening> opening;
    private final Clock clock;

    Tickets(
            EntityManager entities,
            RowNumbers numbers,
            TicketAccess access,
            TicketJournal journal,
            StatusSteps steps,
            Roster roster,
            Customers customers,
            Topics topics,
            FieldValues fields,
            Attachments attachments,
            TrackingTokens tracking,
            Event<TicketOpening> opening,
            Clock clock) {
        this.entities = entities;
        this.numbers = numbers;
        this.access = access;
        this.journal = journal;
        this.steps = steps;
        this.roster = roster;
        this.customers = customers;
        this.topics = topics;
        this.fields = fields;
        this.attachments = attachments;
        this.tracking = tracking;
        this.opening = opening;
        this.clock = clock;
    }

    /**
     * Opens a ticket in the name of an agent, or of a customer for themselves.
     *
     * @throws Refusal.Invalid for unknown ids
     */
    @Transactional
    public Ticket open(Viewer by, NewTicket order) {
        return open(by, order, Map.of());
    }

    /**
     * The same with the desk's own fields filled in, by key.
     *
     * @throws Refusal.Invalid for unknown ids and fields, and for what can't stand in one
     */
    @Transactional
    public Ticket open(Viewer by, NewTicket order, Map<String, String> custom) {
        Customer requester = by.isCustomer() ? customers.get(by.id()) : requester(order.requester());
        return open(order, requester, by.actor(), custom, List.of(), Optional.empty(), false);
    }

    /** Opens a ticket in the name of the requester: web form, mail. */
    @Transactional
    public Ticket openForRequester(NewTicket order, List<Upload> files) {
        return openForRequester(order, files, Optional.empty());
    }

    /** The same, with a remark that only agents see, such as what a form can't prove. */
    @Transactional
    public Ticket openForRequester(NewTicket order, List<Upload> files, Optional<String> remark) {
        return openForRequester(order, Map.of(), files, remark);
    }

    /**
     * The same with the desk's own fields filled in.
     *
     * @param custom by key
     * @param remark that only agents see, such as what a form can't prove
     */
    @Transactional
    public Ticket openForRequester(
            NewTicket order, Map<String, String> custom, List<Upload> files, Optional<String> remark) {
        Customer requester = requester(order.requester());
        return open(order, requester, Actor.customer(requester.id, requester.name), custom, files, remark, false);
    }

    /** The same for a sender whose last request was spam: marked from the start, so that nothing begins to run. */
    @Transactional
    public Ticket openAsSpam(NewTicket order, List<Upload> files, Optional<String> remark) {
        Customer requester = requester(order.requester());
        return open(order, requester, Actor.customer(requester.id, requester.name), Map.of(), files, remark, true);
    }

    private Ticket open(
            NewTicket order,
            Customer requester,
            Actor by,
            Map<String, String> custom,
            List<Upload> files,
            Optional<String> remark,
            boolean spam) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        Optional<Topic> topic = topic(order.topic());
        Long teamId = order.teamId() != null
                ? order.teamId()
                : topic.map(t -> t.teamId).orElse(null);
        Named team = roster.team(teamId);
        Named asked = new Named(requester.id, requester.name);
        Named about = topic.map(t -> new Named(t.id, t.name)).orElse(null);
        Ticket ticket =
                new Ticket(numbers.next(RowNumbers.TICKETS), order, asked, requester.organizationId, team, about, now);
        ticket.trackingKey = TrackingTokens.newKey();
        steps.begin(ticket);
        ticket.opened(by, team, about);
        FieldValues.Changes filled = fields.set(FieldScope.TICKET, ticket.id, custom);
        if (!filled.isEmpty()) {
            ticket.record(by, now, new Fact.CustomFieldsChanged(filled.from(), filled.to()));
        }
        Actor author = order.direction() == Direction.INBOUND ? Actor.customer(requester.id, requester.name) : by;
        List<Message> messages = new ArrayList<>();
        messages.add(message(ticket, author, now, Visibility.PUBLIC, order.description(), false));
        remark.ifPresent(text -> messages.add(message(ticket, Actor.SYSTEM, now, Visibility.INTERNAL, text, true)));
        if (spam) {
            ticket.markSpam(Actor.SYSTEM, now);
        }
        if (order.assigneeId() != null) {
            ticket.assign(by, now, null, roster.assignee(order.assigneeId()));
            steps.openIfNew(ticket, now);
        }
        store(ticket, messages);
        attachments.attach(ticket, messages.get(0), files, author, now);
        journal.publish(ticket, false);
        entities.flush();
        return ticket;
    }

    /** Once everything is known that its row holds: a row is written once. */
    private void store(Ticket ticket, List<Message> messages) {
        opening.fire(new TicketOpening(ticket));
        entities.persist(ticket);
        messages.forEach(entities::persist);
    }

    Message write(Ticket ticket, Actor author, Instant at, Visibility visibility, String body, boolean automatic) {
        Message message = message(ticket, author, at, visibility, body, automatic);
        entities.persist(message);
        return message;
    }

    private Message message(
            Ticket ticket, Actor author, Instant at, Visibility visibility, String body, boolean automatic) {
        long id = numbers.next(RowNumbers.MESSAGES);
        Message message = new Message(id, ticket.id, ticket.eventCount + 1, author, visibility, body, at);
        ticket.posted(author, at, message, automatic);
        return message;
    }

    /** @throws Refusal.NotFound when it is absent or hidden from the viewer */
    @Transactional
    public Ticket get(Viewer viewer, long id) {
        Ticket ticket = access.visible(viewer, id);
        ticket.tags().size();
        return ticket;
    }

    /** The ticket behind a private link. */
    @Transactional
    public Optional<Ticket> findByTrackingToken(String token) {
        return tracking.keyOf(token)
                .flatMap(key -> entities.createQuery("from Ticket where trackingKey = ?1", Ticket.class)
                        .setParameter(1, key)
                        .getResultStream()
                        .findFirst());
    }

    /** What became of the ticket behind a private link, if it was erased. */
    @Transactional
    public Optional<io.pledgedesk.kernel.Erasure> erasedBehind(String token) {
        return tracking.keyOf(token)
                .flatMap(key -> entities.createQuery("from ErasedTicket where trackingKey = ?1", ErasedTicket.class)
                        .setParameter(1, key)
                        .getResultStream()
                        .findFirst())
                .map(erased -> erased.erasure().forCustomers());
    }

    /** The absolute private link of a ticket's requester. */
    public String trackingToken(Ticket ticket) {
        return tracking.tokenFor(ticket.trackingKey);
    }

    /** Makes a new private link for the requester; the old one is worth nothing any more. */
    @Transactional
    public Ticket renewTrackingKey(long ticketId) {
        Ticket ticket = access.locked(ticketId);
        ticket.trackingKey = TrackingTokens.newKey();
        return ticket;
    }

    /** For whoever asks in the name of the system; no check of who may see it. */
    @Transactional
    public Optional<Ticket> find(long id) {
        return Optional.ofNullable(entities.find(Ticket.class, id));
    }

    private Customer requester(NewTicket.Requester requester) {
        if (requester == null || (requester.id() == null && requester.email() == null)) {
            throw new Refusal.Invalid("requester", "Say who asks: requesterId, or requester with name and email.");
        }
        if (requester.id() != null) {
            return customers
                    .find(requester.id())
                    .orElseThrow(() -> new Refusal.Invalid("requesterId", "There is no such customer."));
        }
        return customers.findOrCreate(requester.name(), requester.email());
    }

    private Optional<Topic> topic(String slug) {
        if (slug == null || slug.isBlank()) {
            return Optional.empty();
        }
        return Optional.of(topics.findBySlug(slug).orElseThrow(Tickets::noTopic));
    }

    /** What a viewer may learn of the tags. */
    public static Set<String> tagsFor(Viewer viewer, Ticket ticket) {
        return viewer.isCustomer() ? Set.of() : new TreeSet<>(ticket.tags());
    }

    private static Refusal noTopic() {
        return new Refusal.Invalid("topic", "topicUnknown", "There is no such topic.");
    }
}
