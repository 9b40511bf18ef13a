package io.pledgedesk.feedback;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Asks customers by mail how it was, some time after an agent solved it: once a ticket, once a month a person, and nobody who
 * doesn't want it.
 */
@ApplicationScoped
public class Surveys {

    private static final Logger LOG = Logger.getLogger(Surveys.class);
    private static final int BATCH = 50;
    private static final Duration LATEST = Duration.ofDays(3);
    private static final Duration ONCE_IN = Duration.ofDays(30);

    private static final String DUE = """
        select t.id from ticket t
        where t.status = 'solved' and t.solved_at <= :until and t.solved_at > :since
          and t.agent_wrote_at is not null and t.merged_into_id is null and t.spam_at is null
          and not exists (select 1 from survey s where s.ticket_id = t.id)
          and not exists (select 1 from survey s where s.customer_id = t.requester_id and s.asked_at > :asked)
          and not exists (select 1 from survey_opt_out o where o.customer_id = t.requester_id)
        order by t.solved_at, t.id
        """;

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance survey(
                String reference, String link, List<Integer> scores, Boolean effort, String desk);
    }

    private final EntityManager entities;
    private final Tickets tickets;
    private final Customers customers;
    private final PrivateLinks links;
    private final Outbox outbox;
    private final SurveyWords words;
    private final Speech speech;
    private final PledgeSettings settings;
    private final Clock clock;

    Surveys(
            EntityManager entities,
            Tickets tickets,
            Customers customers,
            PrivateLinks links,
            Outbox outbox,
            SurveyWords words,
            Speech speech,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.tickets = tickets;
        this.customers = customers;
        this.links = links;
        this.outbox = outbox;
        this.words = words;
        this.speech = speech;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pledge.surveys.every:60s}",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (outbox.isOpen() && settings.surveyAfterMinutes() > 0) {
            ask();
        }
    }

    /** Each in a transaction of its own. @return how many were asked */
    public int ask() {
        Instant now = now();
        int asked = 0;
        for (Long id : due(now)) {
            try {
                asked += QuarkusTransaction.requiringNew().call(() -> ask(id, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                if (!Constraint.UNIQUE.isBrokenBy(e) && !Constraint.BUSY.isBrokenBy(e)) {
                    LOG.warnf("Nobody could be asked about ticket %d: %s", id, e.toString());
                }
            }
        }
        return asked;
    }

    private List<Long> due(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(DUE, Long.class)
                .setParameter("until", now.minus(Duration.ofMinutes(settings.surveyAfterMinutes())))
                .setParameter("since", now.minus(LATEST))
                .setParameter("asked", now.minus(ONCE_IN))
                .setMaxResults(BATCH)
                .getResultList());
    }

    private boolean ask(long ticketId, Instant now) {
        Ticket ticket = tickets.find(ticketId).orElseThrow();
        if (ticket.status() != Status.SOLVED || wasAsked(ticket.requesterId(), now)) {
            return false;
        }
        Survey survey = new Survey();
        survey.ticketId = ticketId;
        survey.customerId = ticket.requesterId();
        survey.askedAt = now;
        survey.question = questionOf(ticket);
        entities.persist(survey);
        entities.flush();
        Customer customer = customers.get(ticket.requesterId());
        speech.in(
                customer.language,
                () -> outbox.put(
                        customer.email,
                        words.subject(ticket.reference()),
                        text(ticket, survey.question),
                        Set.of(ticketId)));
        return true;
    }

    private String text(Ticket ticket, Question question) {
        List<Integer> scores = new ArrayList<>(question.scores());
        Collections.reverse(scores);
        return Templates.survey(
                        ticket.reference(), links.url(ticket), scores, question == Question.CES, settings.deskName())
                .render();
    }

    /** Somebody with two solved requests in one batch is asked about one. */
    private boolean wasAsked(long customerId, Instant now) {
        return !entities.createQuery(
                        "select s.ticketId from Survey s where s.customerId = ?1 and s.askedAt > ?2", Long.class)
                .setParameter(1, customerId)
                .setParameter(2, now.minus(ONCE_IN))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What a customer is asked about a request: the other question than last time. */
    @Transactional
    public Question questionOf(Ticket ticket) {
        Survey known = entities.find(Survey.class, ticket.id());
        if (known != null && (known.askedAt != null || known.given() != null)) {
            return known.question;
        }
        return entities.createQuery(
                        "select s.question from Survey s where s.customerId = ?1 and s.ticketId < ?2"
                                + " order by s.ticketId desc",
                        Question.class)
                .setParameter(1, ticket.requesterId())
                .setParameter(2, ticket.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(Question::next)
                .orElse(Question.CSAT);
    }

    @Transactional
    public boolean isWelcome(long customerId) {
        return entities.find(OptOut.class, customerId) == null;
    }

    /** Whether a customer wants to be asked. */
    @Transactional
    public void welcome(long customerId, boolean wanted) {
        OptOut known = entities.find(OptOut.class, customerId);
        if (wanted && known != null) {
            entities.remove(known);
        }
        if (!wanted && known == null) {
            OptOut fresh = new OptOut();
            fresh.customerId = customerId;
            fresh.since = now();
            entities.persist(fresh);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
