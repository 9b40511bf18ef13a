package io.pledgedesk.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** What the clocks say of a ticket, in the columns that lists sort and filter by. Written by the sla feature only. */
@Embeddable
public class Due {

    /** Stands where nothing is due, so that "no due time" sorts after every due time by the same index. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** Stands where nothing was ever promised, which sorts last. */
    private static final Instant UNPROMISED = NEVER.plusSeconds(1);

    private static final String NO_PROMISE = "none";

    @Column(name = "sla_state")
    String state = NO_PROMISE;

    @Column(name = "due_order")
    Instant order = UNPROMISED;

    @Column(name = "due_metric")
    String metric;

    @Column(name = "policy_id")
    Long policyId;

    @Column(name = "policy_version")
    Integer policyVersion;

    @Column(name = "watched_from")
    Instant watchedFrom;

    protected Due() {}

    /**
     * Writing what stands there already would write the whole row anew.
     *
     * @param state code of the worst clock
     * @param at the earliest due instant of the running clocks; null when nothing runs
     */
    public void show(String state, Instant at, String metric) {
        Instant order = at != null ? at : state.equals(NO_PROMISE) ? UNPROMISED : NEVER;
        boolean same = state.equals(this.state) && order.equals(this.order) && Objects.equals(metric, this.metric);
        if (!same) {
            this.state = state;
            this.order = order;
            this.metric = metric;
        }
    }

    public void promiseBy(Long policyId, Integer policyVersion) {
        this.policyId = policyId;
        this.policyVersion = policyVersion;
    }

    /** What its clocks passed before an instant is history, not news: nobody is told of it. */
    public void watchFrom(Instant at) {
        this.watchedFrom = at;
    }

    /** Null for a ticket that wasn't imported. */
    public Instant watchedFrom() {
        return watchedFrom;
    }

    public String state() {
        return state;
    }

    /** The earliest due instant of the running clocks, or null. */
    public Instant at() {
        return order.isBefore(NEVER) ? order : null;
    }

    /** By which lists are sorted: the due instant, or one after all of them. */
    public Instant order() {
        return order;
    }

    public String metric() {
        return metric;
    }

    public Long policyId() {
        return policyId;
    }

    public Integer policyVersion() {
        return policyVersion;
    }
}
