package io.pledgedesk.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** Puts together what a wallboard shows. */
@ApplicationScoped
public class Boards {

    private static final List<String> PACED = List.of("firstResponse", "nextResponse", "resolution");

    private final LiveFigures live;
    private final OpenTickets open;
    private final Today today;
    private final Attainment attainment;
    private final Flows flows;

    Boards(LiveFigures live, OpenTickets open, Today today, Attainment attainment, Flows flows) {
        this.live = live;
        this.open = open;
        this.today = today;
        this.attainment = attainment;
        this.flows = flows;
    }

    /**
     * @param teamId null for all teams
     * @param zone says when today began
     */
    public Board of(Long teamId, ZoneId zone) {
        Live standing = live.of(teamId);
        return QuarkusTransaction.joiningExisting().call(() -> of(Scope.ofTeam(teamId), standing, zone));
    }

    private Board of(Scope scope, Live standing, ZoneId zone) {
        Instant now = standing.at();
        Instant dayStart = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Period day = new Period(dayStart, now.plusSeconds(1));
        return new Board(
                standing,
                dayStart,
                flows.backlog(scope, dayStart),
                open.urgent(scope),
                open.runway(scope, now),
                attainment.of(scope, day),
                attainment.of(scope, Period.lastDays(7, now)),
                attainment.of(scope, Period.lastDays(30, now)),
                today.hours(scope, day),
                open.ages(scope, now),
                open.holdings(scope, now),
                PACED.stream().map(metric -> today.pace(metric, scope, day)).toList());
    }
}
