package io.pledgedesk.sla;

import io.pledgedesk.calendar.time.TzdataVersion;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.Waiver;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/** A clock as the engine answered last: for lists, reports and people. The history decides. */
@Entity
@Table(name = "sla_clock")
public class StoredClock {

    /** @param cycle counts from 1 */
    @Embeddable
    record Key(@Column(name = "ticket_id") long ticketId, String metric, int cycle) implements Serializable {}

    @EmbeddedId
    Key key;

    String state;

    @Column(name = "policy_id")
    long policyId;

    @Column(name = "policy_version")
    int policyVersion;

    @Column(name = "target_seconds")
    long targetSeconds;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "due_at")
    Instant dueAt;

    @Column(name = "warn_at")
    Instant warnAt;

    @Column(name = "stopped_at")
    Instant stoppedAt;

    @Column(name = "breached_at")
    Instant breachedAt;

    @Column(name = "waived_at")
    Instant waivedAt;

    @Column(name = "waived_by")
    Long waivedBy;

    @Column(name = "elapsed_seconds")
    long elapsedSeconds;

    @Column(name = "paused_seconds")
    long pausedSeconds;

    @Column(name = "evaluated_at")
    Instant evaluatedAt;

    /** When it changes next if nothing else happens; null when it won't. */
    @Column(name = "wake_at")
    Instant wakeAt;

    /** The edition of the zone rules that it was counted by (sla.md C9). */
    String tzdata;

    protected StoredClock() {}

    StoredClock(Key key) {
        this.key = key;
    }

    static Key keyOf(long ticketId, SlaClock clock) {
        return new Key(ticketId, clock.metric().code(), clock.cycle());
    }

    /** Writing only that time has passed would write the row anew at every look; readers carry it on to the present. */
    void take(SlaClock clock, Instant evaluatedAt) {
        if (!stands(clock)) {
            write(clock, evaluatedAt);
        }
    }

    private boolean stands(SlaClock clock) {
        return clock.state().code().equals(state)
                && clock.terms().policyId() == policyId
                && clock.terms().policyVersion() == policyVersion
                && clock.targetSeconds() == targetSeconds
                && clock.startedAt().equals(startedAt)
                && clock.dueAt().equals(Optional.ofNullable(dueAt))
                && clock.warnAt().equals(Optional.ofNullable(warnAt))
                && clock.stoppedAt().equals(Optional.ofNullable(stoppedAt))
                && clock.breachedAt().equals(Optional.ofNullable(breachedAt))
                && clock.wakeAt().equals(Optional.ofNullable(wakeAt))
                && clock.waiver().map(Waiver::correctionId).equals(Optional.ofNullable(waivedBy))
                && TzdataVersion.current().equals(tzdata)
                && clock.state() != ClockState.PAUSED;
    }

    private void write(SlaClock clock, Instant evaluatedAt) {
        this.state = clock.state().code();
        this.policyId = clock.terms().policyId();
        this.policyVersion = clock.terms().policyVersion();
        this.targetSeconds = clock.targetSeconds();
        this.startedAt = clock.startedAt();
        this.dueAt = clock.dueAt().orElse(null);
        this.warnAt = clock.warnAt().orElse(null);
        this.stoppedAt = clock.stoppedAt().orElse(null);
        this.breachedAt = clock.breachedAt().orElse(null);
        this.waivedAt = clock.waiver().map(Waiver::at).orElse(null);
        this.waivedBy = clock.waiver().map(Waiver::correctionId).orElse(null);
        this.elapsedSeconds = clock.elapsedSeconds();
        this.pausedSeconds = clock.pausedSeconds();
        this.evaluatedAt = evaluatedAt;
        this.wakeAt = clock.wakeAt().orElse(null);
        this.tzdata = TzdataVersion.current();
    }

    boolean isDue(Instant now) {
        return wakeAt != null && !wakeAt.isAfter(now);
    }

    public long ticketId() {
        return key.ticketId();
    }

    public Metric metric() {
        return Metric.of(key.metric());
    }

    public int cycle() {
        return key.cycle();
    }

    public ClockState state() {
        return ClockState.of(state);
    }

    public long policyId() {
        return policyId;
    }

    public int policyVersion() {
        return policyVersion;
    }

    public long targetSeconds() {
        return targetSeconds;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant warnAt() {
        return warnAt;
    }

    public Instant stoppedAt() {
        return stoppedAt;
    }

    public Instant breachedAt() {
        return breachedAt;
    }

    /** When a correction of past hours took the breach back; null while it stands, or where there is none. */
    public Instant waivedAt() {
        return waivedAt;
    }

    /** Business seconds used up when the clock was evaluated. */
    public long elapsedSeconds() {
        return elapsedSeconds;
    }

    public long pausedSeconds() {
        return pausedSeconds;
    }

    public Instant evaluatedAt() {
        return evaluatedAt;
    }
}
