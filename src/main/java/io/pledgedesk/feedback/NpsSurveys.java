package io.pledgedesk.feedback;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Asks customers whether they would recommend us: at most every 90 days, not in the week after another question, only who
 * was helped lately and waits for nothing, and nobody who doesn't want it.
 */
@ApplicationScoped
public class NpsSurveys {

    public static final int BEST = 10;

    private static final Logger LOG = Logger.getLogger(NpsSurveys.class);
    private static final int BATCH = 50;
    private static final int TOKEN_BYTES = 32;
    private static final Duration ONCE_IN = Duration.ofDays(90);
    private static final Duration HELPED_WITHIN = Duration.ofDays(30);
    private static final Duration AFTER_ANOTHER = Duration.ofDays(7);
    private static final Duration OPEN_FOR = Duration.ofDays(30);
    private static final int DETRACTOR_UNTIL = 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String DUE = """
        select c.id from customer c
        where exists (select 1 from ticket t where t.requester_id = c.id and t.status = 'closed'
                      and t.closed_at > :helped and t.agent_wrote_at is not null and t.merged_into_id is null)
          and not exists (select 1 from ticket t where t.requester_id = c.id and t.status not in ('solved', 'closed'))
          and not exists (select 1 from nps_survey n where n.customer_id = c.id and n.asked_at > :asked)
          and not exists (select 1 from survey s where s.customer_id = c.id and s.asked_at > :another)
          and not exists (select 1 from survey_opt_out o where o.customer_id = c.id)
        order by c.id
        """;

    /** @param score null while nothing was answered */
    public record Answer(Integer score, String comment, boolean open) {}

    private final EntityManager entities;
    private final Customers customers;
    private final Surveys surveys;
    private final Complaints complaints;
    private final Outbox outbox;
    private final NpsWords words;
    private final Speech speech;
    private final PledgeSettings settings;
    private final Clock clock;

    NpsSurveys(
            EntityManager entities,
            Customers customers,
            Surveys surveys,
            Complaints complaints,
            Outbox outbox,
            NpsWords words,
            Speech speech,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.surveys = surveys;
        this.complaints = complaints;
        this.outbox = outbox;
        this.words = words;
        this.speech = speech;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            every = "${pledge.nps.every:10m}",
            delayed = "1m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        if (settings.npsSurveys() && outbox.isOpen()) {
            ask();
        }
    }

    /** Each in a transaction of its own. @return how many were asked */
    public int ask() {
        Instant now = now();
        List<Long> due = QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(DUE, Long.class)
                .setParameter("helped", now.minus(HELPED_WITHIN))
                .setParameter("asked", now.minus(ONCE_IN))
                .setParameter("another", now.minus(AFTER_ANOTHER))
                .setMaxResults(BATCH)
                .getResultList());
        int asked = 0;
        for (Long id : due) {
            try {
                asked += QuarkusTransaction.requiringNew().call(() -> ask(id, now)) ? 1 : 0;
            } catch (RuntimeException e) {
                if (!Constraint.BUSY.isBrokenBy(e)) {
                    LOG.warnf("Customer %d could not be asked: %s", id, e.toString());
                }
            }
        }
        return asked;
    }

    /** The customer's row is locked, so that two nodes ask once. */
    private boolean ask(long customerId, Instant now) {
        Customer customer = entities.find(Customer.class, customerId, LockModeType.PESSIMISTIC_WRITE);
        if (customer == null || wasAsked(customerId, now)) {
            return false;
        }
        String token = newToken();
        NpsSurvey survey = new NpsSurvey();
        survey.customerId = customerId;
        survey.tokenHash = hash(token);
        survey.askedAt = now;
        entities.persist(survey);
        String link = settings.baseUrl() + "/help/nps/" + token;
        speech.in(
                customer.language,
                () -> outbox.put(
                        customer.email, words.subject(settings.deskName()), words.mail(settings.deskName(), link)));
        return true;
    }

    private boolean wasAsked(long customerId, Instant now) {
        return !entities.createQuery("select id from NpsSurvey where customerId = ?1 and askedAt > ?2", Long.class)
                .setParameter(1, customerId)
                .setParameter(2, now.minus(ONCE_IN))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** @throws Refusal.NotFound for a link that isn't ours */
    @Transactional
    public Answer of(String token) {
        NpsSurvey survey = survey(token, LockModeType.NONE);
        return new Answer(survey.score, survey.comment, isOpen(survey));
    }

    /**
     * Counts an answer; what is said again takes the place of what was said before.
     *
     * @param comment null leaves an earlier one
     * @throws Refusal.NotFound for a link that isn't ours
     * @throws Refusal.Invalid for a score out of range, a comment that is too long
     * @throws Refusal.Conflict a month after the question
     */
    @Transactional
    public void answer(String token, Integer score, String comment) {
        if (score == null || score < 0 || score > BEST) {
            throw new Refusal.Invalid("score", "Choose a number from 0 to 10.");
        }
        if (comment != null && Texts.length(comment) > Ratings.MAX_COMMENT) {
            throw new Refusal.Invalid("comment", "A comment has at most 5,000 characters.");
        }
        NpsSurvey survey = survey(token, LockModeType.PESSIMISTIC_WRITE);
        if (!isOpen(survey)) {
            throw new Refusal.Conflict("surveyClosed", "This question was closed a month after it was asked.");
        }
        survey.score = score;
        survey.comment = comment == null ? survey.comment : Texts.block(comment).strip();
        survey.answeredAt = now();
        if (score <= DETRACTOR_UNTIL) {
            complaints.open(
                    survey.customerId,
                    null,
                    null,
                    new Complaints.Said("nps", score, null, survey.comment, survey.answeredAt));
        }
    }

    /** Whoever holds the link says that they don't want to be asked, or want it again. */
    @Transactional
    public void welcome(String token, boolean wanted) {
        surveys.welcome(survey(token, LockModeType.NONE).customerId, wanted);
    }

    /** @param from inclusive @param to exclusive */
    @Transactional
    public Promotion count(Instant from, Instant to) {
        Object[] said = entities.createQuery(
                        "select count(n), sum(case when n.score >= 9 then 1 else 0 end),"
                                + " sum(case when n.score <= 6 then 1 else 0 end) from NpsSurvey n"
                                + " where n.answeredAt >= ?1 and n.answeredAt < ?2",
                        Object[].class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getSingleResult();
        Object[] asked = entities.createQuery(
                        "select count(n), count(n.answeredAt) from NpsSurvey n where n.askedAt >= ?1 and n.askedAt <"
                                + " ?2",
                        Object[].class)
                .setParameter(1, from)
                .setParameter(2, to)
                .getSingleResult();
        return new Promotion(number(said[0]), number(said[1]), number(said[2]), number(asked[0]), number(asked[1]));
    }

    private NpsSurvey survey(String token, LockModeType lock) {
        return Optional.ofNullable(token)
                .flatMap(text -> entities.createQuery("from NpsSurvey where tokenHash = ?1", NpsSurvey.class)
                        .setParameter(1, hash(text))
                        .setLockMode(lock)
                        .getResultStream()
                        .findFirst())
                .orElseThrow(() -> new Refusal.NotFound("question"));
    }

    private boolean isOpen(NpsSurvey survey) {
        return survey.askedAt.plus(OPEN_FOR).isAfter(now());
    }

    private static int number(Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }

    private static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
