package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Keeps how far watched imports are, for all nodes to read. */
@ApplicationScoped
class ImportRuns {

    /** Older ones are forgotten. */
    private static final int KEPT = 50;

    /** Nobody corrects more by hand; the count is of all. */
    private static final int MOST_PROBLEMS = 100_000;

    /** One that has said nothing for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int LONGEST_NAME = 200;

    private final EntityManager entities;

    ImportRuns(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public long begin(Actor by, String name, long bytes, Instant now) {
        forgetOld();
        String line = name == null ? "" : Texts.line(name);
        ImportRun run = new ImportRun();
        run.fileName = line.length() > LONGEST_NAME ? line.substring(0, LONGEST_NAME) : line;
        run.status = ImportProgress.Status.RUNNING.code();
        run.bytes = bytes;
        run.actorName = by.name();
        run.startedAt = now;
        run.seenAt = now;
        entities.persist(run);
        return run.id;
    }

    private void forgetOld() {
        List<Long> kept = entities.createQuery("select r.id from ImportRun r order by r.id desc", Long.class)
                .setMaxResults(KEPT)
                .getResultList();
        if (kept.size() == KEPT) {
            long oldest = kept.get(KEPT - 1);
            entities.createQuery("delete from ImportProblem p where p.key.runId < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
            entities.createQuery("delete from ImportRun r where r.id < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
        }
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
        run.seenAt = now;
        return !run.cancelAsked;
    }

    @Transactional
    public void end(long id, ImportProgress.Status how, Instant now) {
        ImportRun run = find(id);
        run.status = how.code();
        run.seenAt = now;
    }

    @Transactional
    public void cancel(long id) {
        find(id).cancelAsked = true;
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
        ImportProgress.Status status = ImportProgress.Status.of(run.status);
        boolean isSilent = status == ImportProgress.Status.RUNNING
                && run.seenAt.plus(SILENCE).isBefore(now);
        return new ImportProgress(
                run.id,
                run.fileName,
                isSilent ? ImportProgress.Status.FAILED : status,
                run.bytes,
                run.bytesRead,
                run.created,
                run.known,
                run.problems,
                run.actorName,
                run.startedAt,
                run.seenAt);
    }
}
