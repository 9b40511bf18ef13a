package io.pledgedesk.guide;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Writes guides and publishes them. Each new text is a version that stays. */
@ApplicationScoped
public class Guides {

    private static final int MAX_VERSIONS_SHOWN = 100;
    private static final Duration LONGEST_WAIT = Duration.ofDays(366);

    private final EntityManager entities;
    private final GuideCategories categories;
    private final GuideIndex index;
    private final Speech speech;
    private final Clock clock;

    Guides(EntityManager entities, GuideCategories categories, GuideIndex index, Speech speech, Clock clock) {
        this.speech = speech;
        this.entities = entities;
        this.categories = categories;
        this.index = index;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Guide get(long id) {
        Guide guide = entities.find(Guide.class, id);
        if (guide == null) {
            throw new Refusal.NotFound("guide");
        }
        return guide;
    }

    /**
     * @param ticketId the ticket that it is drafted from; null for none
     * @throws Refusal.Invalid for an unknown category, or a time that it can't be published at
     */
    @Transactional
    public Guide create(Viewer by, GuideText text, Long ticketId, Release release) {
        Guide guide = new Guide();
        guide.language = speech.ofTheDesk();
        guide.ticketId = ticketId;
        return begin(by, guide, text, release);
    }

    /** Stores the first text. */
    Guide begin(Viewer by, Guide guide, GuideText text, Release release) {
        guide.take(checked(text), by.name(), now());
        entities.persist(guide);
        entities.persist(new GuideVersion(guide, by.id()));
        release(guide, release);
        entities.flush();
        return guide;
    }

    /**
     * Keeps a new text. Unless it is released, readers go on seeing the one that is published.
     *
     * @param version the version that the change is based on
     * @throws Refusal.Invalid for an unknown category, a language that another text of it has, or a time that it can't be
     *     published at
     * @throws Refusal.Stale when somebody else wrote meanwhile; nothing was stored
     */
    @Transactional
    public Guide save(Viewer by, long id, long version, GuideText text, Release release) {
        Guide guide = current(id, version);
        refuseTaken(guide, text.language());
        if (guide.take(checked(text), by.name(), now())) {
            entities.persist(new GuideVersion(guide, by.id()));
        }
        release(guide, release);
        entities.flush();
        return guide;
    }

    /**
     * Publishes the newest text, or schedules it.
     *
     * @throws Refusal.Invalid for a time that it can't be published at
     */
    @Transactional
    public Guide publish(long id, long version, Release release) {
        Guide guide = current(id, version);
        release(guide, release);
        entities.flush();
        return guide;
    }

    private void release(Guide guide, Release release) {
        Instant now = now();
        if (release instanceof Release.Now) {
            publish(guide, guide.latest, now);
        } else if (release instanceof Release.At at) {
            if (!at.instant().isAfter(now) || at.instant().isAfter(now.plus(LONGEST_WAIT))) {
                throw new Refusal.Invalid("publishAt", "publishAtInvalid", "Choose a time within the next year.");
            }
            guide.scheduled = guide.latest;
            guide.publishAt = at.instant();
        }
    }

    /** Takes it from the readers, or off the schedule; its text is a draft again. */
    @Transactional
    public Guide withdraw(long id, long version) {
        Guide guide = current(id, version);
        guide.scheduled = null;
        guide.publishAt = null;
        guide.published = null;
        guide.publishedAt = null;
        index.remove(guide);
        entities.flush();
        return guide;
    }

    /** Somebody has read it and says that it is still right. */
    @Transactional
    public Guide review(long id, long version) {
        Guide guide = current(id, version);
        guide.reviewedAt = now();
        entities.flush();
        return guide;
    }

    /** With its translations. @throws Refusal.Conflict while readers see one of them */
    @Transactional
    public void delete(long id, long version) {
        Guide guide = current(id, version);
        if (guide.isPublished() || translations(id).anyMatch(Guide::isPublished)) {
            throw new Refusal.Conflict("published", "Readers see this guide. Withdraw it first.");
        }
        entities.remove(guide);
    }

    /** The newest first. */
    @Transactional
    public List<GuideVersion> versions(long id) {
        return entities.createQuery("from GuideVersion where guideId = ?1 order by number desc", GuideVersion.class)
                .setParameter(1, get(id).id)
                .setMaxResults(MAX_VERSIONS_SHOWN)
                .getResultList();
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public GuideVersion version(long id, int number) {
        GuideVersion version = entities.find(GuideVersion.class, new GuideVersion.Key(id, number));
        if (version == null) {
            throw new Refusal.NotFound("version of this guide");
        }
        return version;
    }

    /** Publishes what is due by now, once on any number of nodes. @return how many */
    @Transactional
    int publishDue(int limit) {
        Instant now = now();
        List<Guide> due = entities.createQuery("from Guide where publishAt <= ?1 order by publishAt, id", Guide.class)
                .setParameter(1, now)
                .setMaxResults(limit)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        due.stream()
                .filter(guide -> guide.publishAt != null)
                .forEach(guide -> publish(guide, guide.scheduled, guide.publishAt));
        return due.size();
    }

    private void publish(Guide guide, int number, Instant at) {
        guide.publish(number, at);
        index.write(guide, published(guide));
    }

    private GuideVersion published(Guide guide) {
        entities.flush();
        return version(guide.id, guide.published);
    }

    private void refuseTaken(Guide guide, Language language) {
        boolean taken = language != null
                && language != guide.language
                && (guide.isTranslation() || translations(guide.id).anyMatch(each -> each.language == language));
        if (taken) {
            throw new Refusal.Invalid(
                    "language", "languageTaken", "There is another text of this guide in that language.");
        }
    }

    private Stream<Guide> translations(long id) {
        return entities.createQuery("from Guide where originalId = ?1", Guide.class)
                .setParameter(1, id)
                .getResultStream();
    }

    private GuideText checked(GuideText text) {
        if (text.categoryId() != null && categories.find(text.categoryId()).isEmpty()) {
            throw new Refusal.Invalid("category", "categoryUnknown", "There is no such category.");
        }
        return text;
    }

    private Guide current(long id, long version) {
        Guide guide = get(id);
        if (guide.version != version) {
            throw new Refusal.Stale();
        }
        return guide;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
