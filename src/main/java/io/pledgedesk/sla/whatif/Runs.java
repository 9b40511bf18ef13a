package io.pledgedesk.sla.whatif;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.LongJob;
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

    /** Nobody reads more; the counts are of all. */
    static final int MOST_FLIPS = 10_000;

    private final EntityManager entities;

    Runs(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public long begin(Actor by, String title, Question question, long tickets, Instant now) {
        LongJob.forgetOld(entities, "WhatIfRun", "WhatIfFlip");
        WhatIfRun run = new WhatIfRun(Texts.line(title), question, tickets, by, now);
        entities.persist(run);
        return run.id;
    }

    /** @return whether to go on */
    @Transactional
    public boolean progress(long id, long done, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run == null) {
            return false;
        }
        run.done = done;
        return run.isWantedStill(now);
    }

    @Transactional
    public void done(long id, Tally tally, long millis, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run != null) {
            run.done = tally.tickets();
            run.tickets = tally.tickets();
            run.flips = tally.flips().size();
            run.answer = StoredJson.write(Answer.Metrics.of(tally));
            end(run, LongJob.Status.DONE, millis, now);
            int number = 0;
            for (Tally.Flip flip :
                    tally.flips().subList(0, Math.min(MOST_FLIPS, tally.flips().size()))) {
                entities.persist(new WhatIfFlip(id, ++number, flip));
            }
        }
    }

    @Transactional
    public void ended(long id, LongJob.Status how, long millis, Instant now) {
        WhatIfRun run = entities.find(WhatIfRun.class, id);
        if (run != null) {
            end(run, how, millis, now);
        }
    }

    private static void end(WhatIfRun run, LongJob.Status how, long millis, Instant now) {
        run.end(how, now);
        run.millis = millis;
    }

    @Transactional
    public void cancel(long id) {
        find(id).askToStop();
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
        LongJob.Status status = run.status(now);
        return new Answer(
                run.id,
                run.title,
                status,
                run.from,
                run.to,
                run.tickets,
                run.done,
                run.answer == null ? null : StoredJson.read(run.answer, Answer.Metrics.class),
                run.flips,
                run.startedBy(),
                run.startedAt(),
                status == LongJob.Status.RUNNING
                        ? Duration.between(run.startedAt(), run.seenAt())
                        : Duration.ofMillis(run.millis));
    }
}
