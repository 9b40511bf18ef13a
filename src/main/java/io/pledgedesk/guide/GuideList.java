package io.pledgedesk.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

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
        UNHELPFUL("unhelpful");

        private final String code;

        Concern(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** @param concerns empty when all is well */
    public record Line(Guide guide, GuideVotes.Tally tally, List<Concern> concerns) {}

    private final EntityManager entities;
    private final GuideVotes votes;
    private final Clock clock;

    GuideList(EntityManager entities, GuideVotes votes, Clock clock) {
        this.entities = entities;
        this.votes = votes;
        this.clock = clock;
    }

    /** The last changed first; at most 500. */
    @Transactional
    public List<Line> all() {
        Map<Long, GuideVotes.Tally> tallies = votes.tallies();
        Instant now = Instant.now(clock);
        return entities.createQuery("from Guide order by updatedAt desc, id desc", Guide.class)
                .setMaxResults(MOST)
                .getResultStream()
                .map(guide -> line(guide, tallies.getOrDefault(guide.id, GuideVotes.Tally.NOTHING), now))
                .toList();
    }

    private static Line line(Guide guide, GuideVotes.Tally tally, Instant now) {
        if (!guide.isPublished()) {
            return new Line(guide, tally, List.of());
        }
        boolean old = guide.reviewedAt.plus(STALE_AFTER).isBefore(now);
        boolean unhelpful = tally.votes() >= ENOUGH_VOTES && tally.percent() < POOR_PERCENT;
        return new Line(
                guide,
                tally,
                java.util.stream.Stream.of(old ? Concern.OLD : null, unhelpful ? Concern.UNHELPFUL : null)
                        .filter(java.util.Objects::nonNull)
                        .toList());
    }
}
