package io.pledgedesk.notification;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Preferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** The bell: tells agents, and lets each read their own. Where mail is configured it is mailed as well. */
@ApplicationScoped
public class Notifications {

    private static final int COUNTED = 99;

    /** What is older is no news to be shown over other programs. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int SHOWN_AT_ONCE = 10;

    private final EntityManager entities;
    private final Outbox outbox;
    private final ChosenWays chosen;
    private final Preferences preferences;
    private final Speech speech;
    private final Event<BellChanged> changes;
    private final Clock clock;

    Notifications(
            EntityManager entities,
            Outbox outbox,
            ChosenWays chosen,
            Preferences preferences,
            Speech speech,
            Event<BellChanged> changes,
            Clock clock) {
        this.changes = changes;
        this.preferences = preferences;
        this.speech = speech;
        this.entities = entities;
        this.outbox = outbox;
        this.chosen = chosen;
        this.clock = clock;
    }

    /**
     * In the transaction of what it is about: nobody is told of what was rolled back.
     *
     * @return who was told by which ways, as each of them chose
     */
    @Transactional
    public List<Told> tell(Collection<Agent> agents, News news) {
        Instant now = now();
        List<Told> told = new ArrayList<>();
        for (Agent agent : agents) {
            Ways wanted = chosen.of(agent.id, news.kind());
            Ways ways = new Ways(wanted.bell(), wanted.mail() && outbox.isOpen());
            if (ways.bell() || ways.mail()) {
                entities.persist(new Notification(agent.id, news, now).by(ways, news.text()));
            }
            if (ways.bell()) {
                changes.fire(new BellChanged(agent.id));
            }
            told.add(new Told(agent.id, agent.name, ways.names()));
        }
        return told;
    }

    /**
     * The same, to each in the language in which they read.
     *
     * @param news says it in the language of that moment
     */
    @Transactional
    public List<Told> tell(Collection<Agent> agents, Supplier<News> news) {
        return agents.stream()
                .flatMap(agent ->
                        tell(
                                List.of(agent),
                                speech.in(preferences.language(agent.id).orElse(null), news))
                                .stream())
                .toList();
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

    /** Unread ones of the last ten minutes, the newest first, ten at most. */
    @Transactional
    public List<Notification> fresh(Viewer viewer) {
        return entities.createQuery(
                        "from Notification where agentId = ?1 and readAt is null and createdAt >= ?2 order by createdAt"
                                + " desc, id desc",
                        Notification.class)
                .setParameter(1, viewer.id())
                .setParameter(2, now().minus(FRESH))
                .setMaxResults(SHOWN_AT_ONCE)
                .getResultList();
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
            changes.fire(new BellChanged(viewer.id()));
        }
        return notification;
    }

    @Transactional
    public void readAll(Viewer viewer) {
        int read = entities.createQuery("update Notification set readAt = ?2 where agentId = ?1 and readAt is null")
                .setParameter(1, viewer.id())
                .setParameter(2, now())
                .executeUpdate();
        if (read > 0) {
            changes.fire(new BellChanged(viewer.id()));
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
