package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.LongJob;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Keeps how far watched imports are, for all nodes to read. */
@ApplicationScoped
class ImportRuns {

    /** Nobody corrects more by hand; the count is of all. */
    private static final int MOST_PROBLEMS = 100_000;

    private static final int LONGEST_NAME = 200;

    private final EntityManager entities;

    ImportRuns(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public long begin(Actor by, String name, long bytes, Instant now) {
        LongJob.forgetOld(entities, "ImportRun", "ImportProblem");
        String line = name == null ? "" : Texts.line(name);
        String shown = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
        ImportRun run = new ImportRun(shown, bytes, by, now);
        entities.persist(run);
        return run.id;
    }

    /** @return whether to go on */
    @Transactional
    public boolean progress(long id, List<ImportAnswer> answers, long bytesRead, Instant now) {
        ImportRun run = find(id);
        for (ImportAnswer answer : answers) {
            if (answer.problem() != null) {
                run.problems++;
                if (run.problems <= MOST_PROBLEMS) {
                    entities.persist(new ImportProblem(id, answer));
                }
            } else if (answer.created()) {
                run.created++;
            } else {
                run.known++;
            }
        }
        run.bytesRead = bytesRead;
        return run.isWantedStill(now);
    }

    @Transactional
    public void end(long id, LongJob.Status how, Instant now) {
        find(id).end(how, now);
    }

    @Transactional
    public void cancel(long id) {
        find(id).askToStop();
    }

    @Transactional
    public ImportProgress get(long id, Instant now) {
        return progress(find(id), now);
    }

    @Transactional
    public List<ImportProgress> recent(int limit, Instant now) {
        return entities.createQuery("from ImportRun r order by r.id desc", ImportRun.class)
                .setMaxResults(limit)
                .getResultStream()
                .map(run -> progress(run, now))
                .toList();
    }

    @Transactional
    public List<ImportProgress.Problem> problems(long id, long afterLine, int limit) {
        return entities.createQuery(
                        "from ImportProblem p where p.key.runId = ?1 and p.key.line > ?2 order by p.key.line",
                        ImportProblem.class)
                .setParameter(1, find(id).id)
                .setParameter(2, afterLine)
                .setMaxResults(limit)
                .getResultStream()
                .map(row -> new ImportProgress.Problem(row.key.line(), row.externalId, row.problem))
                .toList();
    }

    private ImportRun find(long id) {
        ImportRun run = entities.find(ImportRun.class, id);
        if (run == null) {
            throw new Refusal.NotFound("import");
        }
        return run;
    }

    private static ImportProgress progress(ImportRun run, Instant now) {
        return new ImportProgress(
                run.id,
                run.fileName,
                run.status(now),
                run.bytes,
                run.bytesRead,
                run.created,
                run.known,
                run.problems,
                run.startedBy(),
                run.startedAt(),
                run.seenAt());
    }
}
