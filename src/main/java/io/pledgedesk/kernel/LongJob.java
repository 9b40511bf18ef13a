package io.pledgedesk.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Work that takes minutes, kept in the database so that every node can tell how far it is and ask it to stop. */
@MappedSuperclass
public abstract class LongJob {

    /** Older ones of a kind are forgotten. */
    private static final int KEPT = 50;

    /** One that has said nothing for so long died with its node. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    /** How it stands. */
    public enum Status {
        RUNNING("running"),
        DONE("done"),
        CANCELLED("cancelled"),
        FAILED("failed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        private static Status of(String code) {
            for (Status value : values()) {
                if (value.code.equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("Unknown status of a job: " + code);
        }
    }

    private String status;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    @Column(name = "actor_name")
    private String actorName;

    @Column(name = "started_at")
    private Instant startedAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    protected LongJob() {}

    protected LongJob(Actor by, Instant now) {
        status = Status.RUNNING.code;
        actorName = by.name();
        startedAt = now;
        seenAt = now;
    }

    /** @return whether to go on */
    public boolean isWantedStill(Instant now) {
        seenAt = now;
        return !cancelAsked;
    }

    public void askToStop() {
        cancelAsked = true;
    }

    public void end(Status how, Instant now) {
        status = how.code;
        seenAt = now;
    }

    public Status status(Instant now) {
        Status told = Status.of(status);
        boolean isSilent = told == Status.RUNNING && seenAt.plus(SILENCE).isBefore(now);
        return isSilent ? Status.FAILED : told;
    }

    public String startedBy() {
        return actorName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** When it last said how far it is, or ended. */
    public Instant seenAt() {
        return seenAt;
    }

    /**
     * Forgets all but the newest of a kind.
     *
     * @param job the entity's name
     * @param part the entity that hangs on it by {@code key.runId}
     */
    public static void forgetOld(EntityManager entities, String job, String part) {
        List<Long> kept = entities.createQuery("select r.id from " + job + " r order by r.id desc", Long.class)
                .setMaxResults(KEPT)
                .getResultList();
        if (kept.size() == KEPT) {
            long oldest = kept.get(KEPT - 1);
            entities.createQuery("delete from " + part + " p where p.key.runId < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
            entities.createQuery("delete from " + job + " r where r.id < ?1")
                    .setParameter(1, oldest)
                    .executeUpdate();
        }
    }
}
