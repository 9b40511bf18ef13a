package io.pledgedesk.web.ui.figures;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.report.Attainment;
import io.pledgedesk.report.Figure;
import io.pledgedesk.report.FigureTickets;
import io.pledgedesk.report.Measure;
import io.pledgedesk.report.Scope;
import io.pledgedesk.web.ui.Times;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Period, scope and figure of a report in its address. */
public class ReportQuery extends DaysQuery {

    static final String PATH = "/desk/reports";

    @QueryParam("team")
    String team;

    @QueryParam("agent")
    String agent;

    @QueryParam("figure")
    String figure;

    @QueryParam("by")
    String by;

    @QueryParam("metric")
    String metric;

    @QueryParam("state")
    String state;

    @QueryParam("policy")
    String policy;

    Scope scope() {
        return new Scope(
                isGiven(team) ? Ids.parseField(team, "team") : null,
                isGiven(agent) ? Ids.parseField(agent, "agent") : null,
                null,
                null);
    }

    Figure figure() {
        return Optional.ofNullable(figure)
                .flatMap(Figure::find)
                .orElseThrow(() -> new Refusal.Invalid("figure", "There is no such figure."));
    }

    FigureTickets.Clocks clocks() {
        return new FigureTickets.Clocks(
                known(metric, Attainment.METRICS, "metric"),
                known(state, FigureTickets.states(), "state"),
                isGiven(policy) ? Ids.parseField(policy, "policy") : null);
    }

    /** The address of the tickets behind a figure of this report. @param clocks pairs of name and value */
    String tickets(Times times, Figure figure, Map<String, String> clocks) {
        return tickets(figure, clocks, firstDay(times), lastDay(times));
    }

    /** The address of the solved tickets by what was measured of them. @param by which have any of it; null for all */
    String journeys(Times times, Measure by) {
        Map<String, String> params = new LinkedHashMap<>();
        if (by != null) {
            params.put("by", by.code());
        }
        return address("/journeys", params, firstDay(times), lastDay(times));
    }

    /** What is listed of {@link #journeys}; null for all. */
    Measure measure() {
        return isGiven(by)
                ? Measure.find(by).orElseThrow(() -> new Refusal.Invalid("by", "There is no such measure."))
                : null;
    }

    /** The same for some of its days, the last one included. */
    String tickets(Figure figure, Map<String, String> clocks, LocalDate first, LocalDate last) {
        Map<String, String> params = new LinkedHashMap<>();
        params.put("figure", figure.code());
        params.putAll(clocks);
        return address("/tickets", params, first, last);
    }

    private String address(String list, Map<String, String> params, LocalDate first, LocalDate last) {
        params.put("from", first.toString());
        params.put("to", last.toString());
        params.putAll(people());
        return address(PATH + list, params);
    }

    /** Whose figures these are, as pairs. */
    Map<String, String> people() {
        Map<String, String> params = new LinkedHashMap<>();
        if (isGiven(team)) {
            params.put("team", team);
        }
        if (isGiven(agent)) {
            params.put("agent", agent);
        }
        return params;
    }

    /** What this address asks for, as pairs. */
    Map<String, String> asked() {
        Map<String, String> params = new LinkedHashMap<>();
        if (isGiven(metric)) {
            params.put("metric", metric);
        }
        if (isGiven(state)) {
            params.put("state", state);
        }
        if (isGiven(policy)) {
            params.put("policy", policy);
        }
        return params;
    }

    private static String known(String value, Collection<String> values, String field) {
        if (!isGiven(value)) {
            return null;
        }
        if (!values.contains(value)) {
            throw new Refusal.Invalid(field, "There is no such " + field + ".");
        }
        return value;
    }
}
