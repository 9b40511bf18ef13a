package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.report.Period;
import io.pledgedesk.report.Scope;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Period and scope of figures in their address; a wrong one is refused, never ignored. */
public class MetricsQuery {

    private static final int DEFAULT_DAYS = 30;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("team")
    String team;

    @QueryParam("agent")
    String agent;

    @QueryParam("priority")
    String priority;

    @QueryParam("channel")
    String channel;

    /** The last 30 days where nothing else is said. */
    Period period(Instant now) {
        Instant end = to == null ? now : Instants.parseField(to, "to");
        return new Period(
                from == null ? end.minus(DEFAULT_DAYS, ChronoUnit.DAYS) : Instants.parseField(from, "from"), end);
    }

    Scope scope() {
        return new Scope(
                team == null ? null : Ids.parseField(team, "team"),
                agent == null ? null : Ids.parseField(agent, "agent"),
                priority == null ? null : known(Priority.find(priority), "priority"),
                channel == null ? null : known(Channel.find(channel), "channel"));
    }

    private static <T> T known(Optional<T> found, String field) {
        return found.orElseThrow(() -> new Refusal.Invalid(field, "There is no such " + field + "."));
    }
}
