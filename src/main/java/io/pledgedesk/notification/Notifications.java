package io.pledgedesk.notification;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The bell: tells agents, and lets each read their own. Where mail is configured it is mailed as well. */
@ApplicationScoped
public class Notifications {

    private static final int COUNTED = 99;

    private final EntityManager entities;
    private final Outbox outbox;
    private final AnswerPaths paths;
    private final Preferences preferences;
    private final Speech speech;
    private final Clock clock;

    Notifications(
            EntityManager entities,
            Outbox outbox,
            AnswerPaths paths,
            Preferences preferences,
            Speech speech,
            Clock clock) {
        this.preferences = preferences;
        this.speech = speech;
        this.entities = entities;
        this.outbox = outbox;
        this.paths = paths;
        this.clock = clock;
    }

    /** In the transaction of what it is about: nobody is told of what was rolled back. */
    @Transactional
    public void tell(Collection<Agent> agents, News news) {
        Instant now = now();
        Optional<Mailbox> box = news.ticketId() == null || agents.isEmpty() || !outbox.isOpen()
                ? Optional.empty()
                : paths.mailboxOf(news.ticketId());
        for (Agent agent : agents) {
            entities.persist(new Notification(agent.id, news, now));
            mail(agent, news, box);
        }
    }

    /**
     * The same, to each in the language in which they read.
     *
     * @param news says it in the language of that moment
     */
    @Transactional
    public void tell(Collection<Agent> agents, Supplier<News> news) {
        for (Agent agent : agents) {
            tell(List.of(agent), speech.in(preferences.language(agent.id).orElse(null), news));
        }
    }

    /** Where a mailbox takes answers they become notes or replies. */
    private void mail(Agent agent, News news, Optional<Mailbox> box) {
        if (box.isEmpty()) {
            outbox.put(agent.email, news.title(), news.text());
            return;
        }
        long ticketId = news.ticketId();
        outbox.put(
                agent.email,
                news.title(),
                paths.text(box.get(), ticketId, agent, news.text()),
                paths.noteAddress(box.get(), ticketId, agent));
    }

    /** The newest first. @param after null for the first page */
    @Transactional
    public Page<Notification> list(Viewer viewer, boolean unreadOnly, int limit, Cursor after) {
        List<Notification> rows = entities.createQuery(
                        "from Notification where agentId = ?1 and id < ?2 and (?3 = false or readAt is null) order by"
                                + " id desc",
                        Notification.class)
                .setParameter(1, viewer.id())
                .setParameter(2, after == null ? Long.MAX_VALUE : after.number(0))
                .setParameter(3, unreadOnly)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.id));
    }

    /** How many are unread, counted up to 99. */
    @Transactional
    public int unread(Viewer viewer) {
        return entities.createQuery("select id from Notification where agentId = ?1 and readAt is null", Long.class)
                .setParameter(1, viewer.id())
                .setMaxResults(COUNTED)
                .getResultList()
                .size();
    }

    /** @throws Refusal.NotFound for somebody else's */
    @Transactional
    public Notification read(Viewer viewer, long id) {
        Notification notification = entities.find(Notification.class, id);
        if (notification == null || notification.agentId != viewer.id()) {
            throw new Refusal.NotFound("notification");
        }
        if (notification.readAt == null) {
            notification.readAt = now();
        }
        return notification;
    }

    @Transactional
    public void readAll(Viewer viewer) {
        entities.createQuery("update Notification set readAt = ?2 where agentId = ?1 and readAt is null")
                .setParameter(1, viewer.id())
                .setParameter(2, now())
                .executeUpdate();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
