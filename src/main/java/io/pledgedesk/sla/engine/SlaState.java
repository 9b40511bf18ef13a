package io.pledgedesk.sla.engine;

/** How a ticket stands by the worst of its clocks, the worst first. */
public enum SlaState {
    /** A running or paused clock is past due. A breach that a later change of terms took back to "in time" isn't. */
    BREACHED("breached"),
    /** A running clock is past its warning point; a paused one waits for it again. */
    AT_RISK("atRisk"),
    ON_TRACK("onTrack"),
    PAUSED("paused"),
    /** Nothing runs. */
    DONE("done"),
    /** No policy applies. */
    NONE("none");

    private final String code;

    SlaState(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }
}
