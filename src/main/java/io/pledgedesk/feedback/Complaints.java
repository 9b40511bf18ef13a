package io.pledgedesk.feedback;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What becomes of low scores: each has an owner and a time until which somebody looks into it. When its cause is mended
 * those who complained are told: you said, we did.
 */
@ApplicationScoped
public class Complaints {

    private static final int SHOWN = 100;
    private static final int MAX_TEXT = 5_000;

    /** @param question {@code csat}, {@code ces} or {@code nps} @param reason null for none @param comment empty for none */
    record Said(String question, int score, LowReason reason, String comment, Instant at) {

        static Said of(Rating rating) {
            return new Said(rating.question().code(), rating.score(), rating.reason(), rating.comment(), rating.at());
        }
    }

    private final EntityManager entities;
    private final Agents agents;
    private final Customers customers;
    private final ComplaintHours hours;
    private final Outbox outbox;
    private final ComplaintWords words;
    private final Speech speech;
    private final PledgeSettings settings;
    private final Clock clock;

    Complaints(
            EntityManager entities,
            Agents agents,
            Customers customers,
            ComplaintHours hours,
            Outbox outbox,
            ComplaintWords words,
            Speech speech,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.agents = agents;
        this.customers = customers;
        this.hours = hours;
        this.outbox = outbox;
        this.words = words;
        this.speech = speech;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A request has one complaint, whatever is said of it later, and the newest words stand in it: most people press a button
     * first and write after it. A better score closes none.
     *
     * @param ticketId null for one about no single request
     * @param assigneeId who helped; null for nobody
     */
    Complaint open(long customerId, Long ticketId, Long assigneeId, Said said) {
        Optional<Complaint> known = ticketId == null ? openOf(customerId) : ofTicket(ticketId);
        Complaint complaint = known.orElseGet(Complaint::new);
        complaint.question = said.question();
        complaint.score = said.score();
        complaint.reason = said.reason();
        complaint.comment = said.comment();
        if (known.isEmpty()) {
            complaint.customerId = customerId;
            complaint.ticketId = ticketId;
            complaint.ownerId = owner(assigneeId);
            complaint.openedAt = said.at();
            complaint.dueAt = hours.dueAfter(ticketId, complaint.openedAt);
            entities.persist(complaint);
        }
        return complaint;
    }

    private Long owner(Long assigneeId) {
        return Optional.ofNullable(assigneeId)
                .flatMap(agents::find)
                .filter(agent -> agent.active)
                .or(() -> agents.supervisors().stream().findFirst())
                .map(agent -> agent.id)
                .orElse(null);
    }

    /** About no single request. */
    private Optional<Complaint> openOf(long customerId) {
        return entities.createQuery(
                        "from Complaint where customerId = ?1 and ticketId is null and doneAt is null order by id desc",
                        Complaint.class)
                .setParameter(1, customerId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private Optional<Complaint> ofTicket(long ticketId) {
        return entities.createQuery("from Complaint where ticketId = ?1", Complaint.class)
                .setParameter(1, ticketId)
                .getResultStream()
                .findFirst();
    }

    /** The first due first; an agent sees their own, supervisors all. At most 100. */
    @Transactional
    public List<Complaint> open(Viewer viewer) {
        return entities.createQuery(
                        "from Complaint where doneAt is null and (?1 = true or ownerId = ?2) order by dueAt, id",
                        Complaint.class)
                .setParameter(1, viewer.is(Role.SUPERVISOR))
                .setParameter(2, viewer.id())
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /** @throws Refusal.Invalid for nobody who works here */
    @Transactional
    public void give(Viewer by, long id, long ownerId) {
        Complaint complaint = mine(by, id);
        Agent owner = agents.find(ownerId)
                .filter(agent -> agent.active)
                .orElseThrow(() -> new Refusal.Invalid("owner", "Choose one of the list."));
        complaint.ownerId = owner.id;
    }

    /**
     * Closes those whose cause is mended; what is closed already stays as it is.
     *
     * @param did what was done, for the customers
     * @param tell whether they are told by mail
     * @return how many were closed
     * @throws Refusal.Invalid without a text, or without any
     */
    @Transactional
    public int close(Viewer by, Collection<Long> ids, String did, boolean tell) {
        String text = did == null ? "" : Texts.block(did).strip();
        Violations wrong = new Violations();
        wrong.require(!ids.isEmpty(), "id", "Choose at least one.");
        wrong.require(ids.size() <= SHOWN, "id", "Choose at most " + SHOWN + ".");
        wrong.require(!text.isEmpty(), "did", "Say what was done, for example “Refunds are paid within a day now”.");
        wrong.require(Texts.length(text) <= MAX_TEXT, "did", "This has at most 5,000 characters.");
        wrong.refuseIfAny();
        int closed = 0;
        for (long id : ids) {
            Complaint complaint = mine(by, id);
            if (complaint.doneAt == null) {
                close(complaint, by, text, tell);
                closed++;
            }
        }
        return closed;
    }

    private void close(Complaint complaint, Viewer by, String text, boolean tell) {
        complaint.doneAt = now();
        complaint.doneBy = by.name();
        complaint.did = text;
        if (tell) {
            customers.find(complaint.customerId).ifPresent(customer -> {
                speech.in(
                        customer.language,
                        () -> outbox.put(
                                customer.email,
                                words.mailSubject(),
                                words.mail(complaint.comment, text, settings.deskName()),
                                complaint.ticketId == null ? Set.of() : Set.of(complaint.ticketId)));
                complaint.told = outbox.isOpen();
            });
        }
    }

    /** Others' are absent to an agent. */
    private Complaint mine(Viewer by, long id) {
        Complaint complaint = entities.find(Complaint.class, id, LockModeType.PESSIMISTIC_WRITE);
        boolean allowed = complaint != null
                && (by.is(Role.SUPERVISOR) || Long.valueOf(by.id()).equals(complaint.ownerId));
        if (!allowed) {
            throw new Refusal.NotFound("complaint");
        }
        return complaint;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
