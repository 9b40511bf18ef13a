package io.pledgedesk.web.ui.figures;

import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.SlaChip;
import java.util.List;

/**
 * A wallboard as it is drawn.
 *
 * @param title what is shown: the desk and a team or all
 * @param teams to choose from
 */
record WallView(
        String title,
        List<Option> teams,
        WallLinks links,
        Moment at,
        String clock,
        List<Tile> tiles,
        List<Line> first,
        RunwayChart runway,
        String runwaySummary,
        KeptChart kept,
        FlowChart flow,
        String inAndOut,
        String flowSummary,
        AgeChart ages,
        HoldersChart holders,
        PaceChart pace) {

    /**
     * A ticket to act on.
     *
     * @param customer null where names are hidden
     * @param team null for none, as is {@code owner}
     */
    record Line(long id, SlaChip chip, String subject, String customer, String team, String owner) {}

    public boolean isTeam(Option option) {
        return option.value().equals(links.team() == null ? "" : links.team().toString());
    }
}
