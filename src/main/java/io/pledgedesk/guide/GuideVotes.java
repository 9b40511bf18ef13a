package io.pledgedesk.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whether guides helped: what readers say, and who left without writing a request. */
@ApplicationScoped
public class GuideVotes {

    /** Who is still writing after so long has left. */
    private static final Duration LEFT_AFTER = Duration.ofMinutes(30);

    /** @param deflections visitors who said that it helped, and left */
    public record Tally(int helped, int didNot, int deflections) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        public int votes() {
            return helped + didNot;
        }

        /** Of a hundred votes; 0 without any. */
        public int percent() {
            return votes() == 0 ? 0 : Math.round(100f * helped / votes());
        }

        Tally plus(Tally other) {
            return new Tally(helped + other.helped, didNot + other.didNot, deflections + other.deflections);
        }
    }

    private final EntityManager entities;
    private final Clock clock;

    GuideVotes(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Counts a vote; the same voter's earlier one is replaced. @param voter a hash that tells nobody who it is */
    @Transactional
    public void vote(long guideId, String voter, boolean helpful) {
        entities.createNativeQuery("delete from guide_vote where guide_id = ?1 and voter = ?2")
                .setParameter(1, guideId)
                .setParameter(2, voter)
                .executeUpdate();
        entities.createNativeQuery("insert into guide_vote (guide_id, voter, helpful, at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, guideId)
                .setParameter(2, voter)
                .setParameter(3, helpful)
                .setParameter(4, now())
                .executeUpdate();
    }

    /** Somebody who had begun to write a request says that a guide helped. @param visit a hash of the form's token */
    @Transactional
    public void helped(String visit, long guideId) {
        int known = entities.createNativeQuery(
                        "update guide_deflection set guide_id = ?2, at = ?3 where visit = ?1 and wrote_at is null")
                .setParameter(1, visit)
                .setParameter(2, guideId)
                .setParameter(3, now())
                .executeUpdate();
        boolean wrote = known == 0
                && !entities.createNativeQuery("select visit from guide_deflection where visit = ?1", String.class)
                        .setParameter(1, visit)
                        .getResultList()
                        .isEmpty();
        if (known == 0 && !wrote) {
            entities.createNativeQuery("insert into guide_deflection (visit, guide_id, at) values (?1, ?2, ?3)")
                    .setParameter(1, visit)
                    .setParameter(2, guideId)
                    .setParameter(3, now())
                    .executeUpdate();
        }
    }

    /** They sent the request all the same: nobody was deflected. */
    @Transactional
    public void wroteAnyway(String visit) {
        entities.createNativeQuery("update guide_deflection set wrote_at = ?2 where visit = ?1 and wrote_at is null")
                .setParameter(1, visit)
                .setParameter(2, now())
                .executeUpdate();
    }

    /** By the id of the guide; those without any are missing. */
    @Transactional
    public Map<Long, Tally> tallies() {
        Map<Long, Tally> tallies = new HashMap<>();
        List<Object[]> said = entities.createNativeQuery(
                        "select guide_id, sum(case when helpful then 1 else 0 end), count(*) from guide_vote"
                                + " group by guide_id",
                        Object[].class)
                .getResultList();
        for (Object[] row : said) {
            int helped = ((Number) row[1]).intValue();
            tallies.put(id(row), new Tally(helped, ((Number) row[2]).intValue() - helped, 0));
        }
        List<Object[]> left = entities.createNativeQuery(
                        "select guide_id, count(*) from guide_deflection where wrote_at is null and at < ?1"
                                + " group by guide_id",
                        Object[].class)
                .setParameter(1, now().minus(LEFT_AFTER))
                .getResultList();
        for (Object[] row : left) {
            tallies.merge(id(row), new Tally(0, 0, ((Number) row[1]).intValue()), Tally::plus);
        }
        return tallies;
    }

    private static long id(Object[] row) {
        return ((Number) row[0]).longValue();
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
