package io.pledgedesk.sla.engine;

import java.util.List;

/**
 * One case: what happened, and what must hold at instants.
 *
 * @param line of its name in the file
 */
record ClockCase(
        String name,
        int line,
        CaseWords words,
        CasePolicies policies,
        List<TimelineEvent> timeline,
        List<Check> checks) {

    /** @param text one line of expectations */
    record Check(int line, String instant, String text) {}
}
