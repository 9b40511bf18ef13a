package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import java.util.List;

/**
 * A drill.
 *
 * @param start of the simulated ticket in the reader's zone, as the control has it
 * @param policy the name; null when none would apply
 * @param lines in order
 * @param more whether it would go on after the last one
 */
public record DrillView(
        Field priority,
        Field channel,
        Field team,
        Field assignee,
        String tags,
        String start,
        List<Option> priorities,
        List<Option> channels,
        List<Option> teams,
        List<Option> agents,
        String policy,
        List<Line> lines,
        boolean more) {

    /** @param due whether a promise falls due; else a rule fires @param acts what it would do, in words */
    public record Line(Moment at, String after, boolean due, String title, Long ruleId, List<String> acts) {}
}
