package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Journeys;
import io.pledgedesk.web.ui.Option;
import java.util.List;

/**
 * Figures of a period, each with the way to its tickets.
 *
 * @param from the first day, as a form writes it
 * @param to the last day
 * @param ces how easy customers found it; null where nobody said so
 * @param someMeasured whether there are more tickets than were measured
 */
record ReportView(
        String from,
        String to,
        String zone,
        List<Option> teams,
        String team,
        List<Option> agents,
        String agent,
        List<Tile> flow,
        FlowChart chart,
        List<StretchLine> stretches,
        List<KeptLine> kept,
        List<SpreadLine> spreads,
        List<SpreadLine> measures,
        boolean someMeasured,
        Said ces,
        List<Tile> workload,
        List<Number> ages,
        List<ShareLine> byTeam,
        List<ShareLine> byAgent,
        Csv csv) {

    /** As many tickets are measured at most. */
    public int mostMeasured() {
        return Journeys.MOST;
    }

    /** A figure and the address of its tickets. */
    record Number(String label, String value, String href) {}

    /** A sentence and the address of what is behind it. */
    record Said(String text, String href) {}

    /** Some days of the period. */
    record StretchLine(String days, Number arrived, Number solved) {}

    /** @param waived and renegotiated null for none */
    record KeptLine(
            String policy,
            String clock,
            Number met,
            Number missed,
            Number running,
            String percent,
            Number waived,
            String unwaived,
            Number renegotiated,
            String asAgreed) {}

    /** @param name of what was measured @param count of the clocks, or of the tickets that have any of it */
    record SpreadLine(
            String name,
            Number count,
            String median,
            String p90,
            String average,
            String businessMedian,
            String businessP90,
            String businessAverage) {}

    record ShareLine(String name, int created, int solved, int open, int late, String href) {}

    /** A row a ticket, for each table. */
    record Csv(
            String created, String solved, String promises, String times, String open, String measured, String stuck) {}
}
