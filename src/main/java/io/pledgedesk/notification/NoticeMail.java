package io.pledgedesk.notification;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Preferences;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns news into mail: a storm becomes one message for each recipient, and what comes in somebody's quiet hours is kept
 * until their end.
 */
@ApplicationScoped
class NoticeMail {

    /** How long the first of several waits for the others. */
    static final Duration GATHERING = Duration.ofMinutes(1);

    private static final int AGENTS_A_RUN = 200;
    private static final int NEWS_A_MAIL = 100;

    private final EntityManager entities;
    private final NoticeChoices choices;
    private final Outbox outbox;
    private final AnswerPaths paths;
    private final Preferences preferences;
    private final Speech speech;
    private final NewsWords words;
    private final PledgeSettings settings;
    private final Clock clock;

    NoticeMail(
            EntityManager entities,
            NoticeChoices choices,
            Outbox outbox,
            AnswerPaths paths,
            Preferences preferences,
            Speech speech,
            NewsWords words,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.choices = choices;
        this.outbox = outbox;
        this.paths = paths;
        this.preferences = preferences;
        this.speech = speech;
        this.words = words;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        Instant now = Instant.now(clock);
        for (Long agent : waiting(now)) {
            QuarkusTransaction.requiringNew().run(() -> write(agent, now));
        }
    }

    private List<Long> waiting(Instant now) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createQuery(
                        "select distinct agentId from Notification where mailAt <= ?1", Long.class)
                .setParameter(1, now)
                .setMaxResults(AGENTS_A_RUN)
                .getResultList());
    }

    private void write(long agentId, Instant now) {
        List<Notification> waiting = entities.createQuery(
                        "from Notification where agentId = ?1 and mailAt is not null order by id", Notification.class)
                .setParameter(1, agentId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        Optional<Instant> quietUntil = choices.quietUntil(agentId, now);
        if (quietUntil.isPresent()) {
            waiting.forEach(news -> news.mailAt = quietUntil.get());
            return;
        }
        List<Notification> due = dueOf(waiting, now);
        Agent agent = entities.find(Agent.class, agentId);
        if (!due.isEmpty() && agent != null && agent.active) {
            speech.in(preferences.language(agentId).orElse(null), () -> write(agent, due));
        }
        due.forEach(Notification::mailed);
    }

    /** Where a mailbox takes answers they become notes or replies; an answer to several news would be about none. */
    private void write(Agent agent, List<Notification> due) {
        Long ticketId = due.size() == 1 ? due.get(0).ticketId() : null;
        Optional<Mailbox> box = ticketId == null ? Optional.empty() : paths.mailboxOf(ticketId);
        if (box.isEmpty()) {
            outbox.put(agent.email, subject(due), text(due), ticketsOf(due));
            return;
        }
        outbox.put(
                agent.email,
                subject(due),
                paths.text(box.get(), ticketId, agent, text(due)),
                paths.noteAddress(box.get(), ticketId, agent),
                ticketId);
    }

    private static Set<Long> ticketsOf(List<Notification> due) {
        return due.stream()
                .map(Notification::ticketId)
                .filter(Objects::nonNull)
                .limit(NEWS_A_MAIL)
                .collect(Collectors.toSet());
    }

    /** Who waited for others takes all along that have come meanwhile; what is urgent leaves by itself. */
    private static List<Notification> dueOf(List<Notification> waiting, Instant now) {
        List<Notification> due =
                waiting.stream().filter(news -> !news.mailAt.isAfter(now)).toList();
        return due.stream().anyMatch(Notification::gathers) ? waiting : due;
    }

    private String subject(List<Notification> due) {
        return due.size() == 1
                ? due.get(0).title()
                : words.several(due.size(), due.get(0).title());
    }

    private String text(List<Notification> due) {
        String text = due.stream()
                .limit(NEWS_A_MAIL)
                .map(news -> news.mailText == null ? news.title() + "\n" : news.mailText)
                .collect(Collectors.joining("\n"));
        return due.size() <= NEWS_A_MAIL
                ? text
                : text + "\n" + words.andMore(due.size() - NEWS_A_MAIL, settings.baseUrl() + "/desk/notifications")
                        + "\n";
    }
}
