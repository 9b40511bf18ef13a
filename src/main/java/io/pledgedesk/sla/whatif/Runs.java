package io.pledgedesk.sla.whatif;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps replays and their answers, for all nodes to read. */
@ApplicationScoped
class Runs {

    /** Older ones are forgotten. */
    private static final int KEPT = 50;

    /** Nobody reads more; the counts are of all. */
    static final int MOST_FLIPS = 10_000;

    /** A replay that has said nothing for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final EntityManager entities;

    Runs(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public long begin(Actor by, String title, Question question, long tickets, Instant now) {
        forgetOld();
        WhatIfRun run = new WhatIfRun();
        run.title = Texts.line(title);
        run.status = Answer.Status.RUNNING.code();
        run.from = question.from();
        run.to = question.to();
        run.tickets = tickets;
        run.actorName = by.name();
        run.startedAt = now;
        run.seenAt = now;
        entities.persist(run);
        return run.id;
    }

    private void forgetOld() {
        List<Long> kept = entities.createQuery("select r.id from WhatIfRun r order by r.id desc", Long.class)
                .setMaxResults(KEPT)
                .getResultList();
        if (kept.size() == KEPT) {
            long oldest = kept.get(KEPT - 1);
            entities.createQuery("delete from WhatIfFlip f where f.key.runId < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
            entities.createQuery("delete from WhatIfRun r where r.id < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
        }
    }

    /** @return whether to go on */
    @Transactional
    public boolean progress(long id, long done, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run == null || run.cancelAsked) {
            return false;
        }
        run.done = done;
        run.seenAt = now;
        return true;
    }

    @Transactional
    public void done(long id, Tally tally, long millis, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run != null) {
            run.done = tally.tickets();
            run.tickets = tally.tickets();
            run.flips = tally.flips().size();
            run.answer = StoredJson.write(Answer.Metrics.of(tally));
            end(run, Answer.Status.DONE, millis, now);
            int number = 0;
            for (Tally.Flip flip :
                    tally.flips().subList(0, Math.min(MOST_FLIPS, tally.flips().size()))) {
                entities.persist(new WhatIfFlip(id, ++number, flip));
            }
        }
    }

    @Transactional
    public void ended(long id, Answer.Status how, long millis, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run != null) {
            end(run, how, millis, now);
        }
    }

    private static void end(WhatIfRun run, Answer.Status how, long millis, Instant now) {
        run.status = how.code();
        run.millis = millis;
        run.seenAt = now;
    }

    @Transactional
    public void cancel(long id) {
        find(id).cancelAsked = true;
    }

    @Transactional
    public Answer get(long id, Instant now) {
        return answer(find(id), now);
    }

    @Transactional
    public List<Answer> recent(int limit, Instant now) {
        return entities.createQuery("from WhatIfRun r order by r.id desc", WhatIfRun.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(run -> answer(run, now))
                .toList();
    }

    @Transactional
    public Page<WhatIfFlip> flips(long id, int limit, Cursor after) {
        List<WhatIfFlip> rows = entities.createQuery(
                        "from WhatIfFlip f where f.key.runId = ?1 and f.key.number > ?2 order by f.key.number",
                        WhatIfFlip.class)
                .setParameter(1, find(id).id)
                .setParameter(2, after == null ? 0 : (int) after.number(1))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(id, row.key.number()));
    }

    private WhatIfRun find(long id) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run == null) {
            throw new Refusal.NotFound("replay");
        }
        return run;
    }

    private static Answer answer(WhatIfRun run, Instant now) {
        Answer.Status status = Answer.Status.of(run.status);
        boolean isSilent =
                status == Answer.Status.RUNNING && run.seenAt.plus(SILENCE).isBefore(now);
        return new Answer(
                run.id,
                run.title,
                isSilent ? Answer.Status.FAILED : status,
                run.from,
                run.to,
                run.tickets,
                run.done,
                run.answer == null ? null : StoredJson.read(run.answer, Answer.Metrics.class),
                run.flips,
                run.actorName,
                run.startedAt,
                status == Answer.Status.RUNNING
                        ? Duration.between(run.startedAt, run.seenAt)
                        : Duration.ofMillis(run.millis));
    }
}
