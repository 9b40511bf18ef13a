package io.pledgedesk.guide;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** All guides as their writers see them, with what needs a look. */
@ApplicationScoped
public class GuideList {

    /** After so long without a look nobody knows whether it is still right. */
    static final Duration STALE_AFTER = Duration.ofDays(180);

    private static final int MOST = 500;
    private static final int ENOUGH_VOTES = 5;
    private static final int POOR_PERCENT = 50;

    /** Why a guide needs a look. */
    public enum Concern {
        OLD("old"),
        /** Readers of another language read what it said before. */
        TRANSLATION_OLD("translationOld"),
        UNHELPFUL("unhelpful");

        private final String code;

        Concern(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param translations of the guide, which is an original @param concerns empty when all is well */
    public record Line(Guide guide, List<Guide> translations, GuideVotes.Tally tally, List<Concern> concerns) {

        /** Where the guide stands in a language; empty where there is none. */
        public Optional<Guide> in(Language language) {
            return Stream.concat(Stream.of(guide), translations.stream())
                    .filter(text -> text.language == language)
                    .findFirst();
        }

        /** Whether readers of some language see nothing, or what it said before. */
        public boolean isToTranslate() {
            return guide.isPublished()
                    && Stream.of(Language.values()).anyMatch(language -> in(language)
                            .filter(Guide::isPublished)
                            .filter(text -> !text.isTranslation() || !text.isOlderThan(guide))
                            .isEmpty());
        }
    }

    private final EntityManager entities;
    private final GuideTranslations translations;
    private final GuideVotes votes;
    private final Clock clock;

    GuideList(EntityManager entities, GuideTranslations translations, GuideVotes votes, Clock clock) {
        this.entities = entities;
        this.translations = translations;
        this.votes = votes;
        this.clock = clock;
    }

    /** The last changed first; at most 500. */
    @Transactional
    public List<Line> all() {
        Map<Long, GuideVotes.Tally> tallies = votes.tallies();
        Map<Long, List<Guide>> translated = translations.all();
        Instant now = Instant.now(clock);
        return entities.createQuery("from Guide where originalId is null order by updatedAt desc, id desc", Guide.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(guide -> line(
                        guide,
                        translated.getOrDefault(guide.id, List.of()),
                        tallies.getOrDefault(guide.id, GuideVotes.Tally.NOTHING),
                        now))
                .toList();
    }

    /**
     * Texts of all languages in the order of their ids.
     *
     * @param originalId of which translations are wanted; null for all
     * @param language null for all
     */
    @Transactional
    public Page<Guide> page(Long originalId, Language language, int limit, Cursor after) {
        List<Guide> rows = entities.createQuery("""
            from Guide where id > ?1 and (?2 is null or originalId = ?2) and (?3 is null or language = ?3) order by id
            """, Guide.class)
                .setParameter(1, after == null ? 0 : after.number(0))
                .setParameter(2, originalId)
                .setParameter(3, language)
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, guide -> Cursor.of(guide.id));
    }

    private static Line line(Guide guide, List<Guide> translated, GuideVotes.Tally tally, Instant now) {
        return new Line(
                guide,
                translated,
                tally,
                guide.isPublished() ? concerns(guide, translated, tally, now).toList() : List.of());
    }

    private static Stream<Concern> concerns(Guide guide, List<Guide> translated, GuideVotes.Tally tally, Instant now) {
        boolean old = guide.reviewedAt.plus(STALE_AFTER).isBefore(now);
        boolean left = translated.stream().anyMatch(each -> each.isPublished() && each.isOlderThan(guide));
        boolean unhelpful = tally.votes() >= ENOUGH_VOTES && tally.percent() < POOR_PERCENT;
        return Stream.of(
                        old ? Concern.OLD : null,
                        left ? Concern.TRANSLATION_OLD : null,
                        unhelpful ? Concern.UNHELPFUL : null)
                .filter(Objects::nonNull);
    }
}
