package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.time.HorizonException;
import io.pledgedesk.calendar.time.TzdataVersion;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.Stint;
import io.pledgedesk.sla.Stints;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.sla.engine.ClockSegment;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.Waiver;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /tickets/{id}/sla}: the clocks of a ticket at any instant, each with its explanation. */
@Path("/api/v1/tickets")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.LIGHT_AGENT)
class TicketSlaResource {

    /**
     * @param tzdata the edition of the zone rules that it was counted by
     * @param agreed what was proposed last for the solution by then, beside the clock; null for nothing
     */
    @Schema(name = "TicketSlaAnswer")
    record Answer(
            String ticketId,
            Instant evaluatedAt,
            String tzdata,
            Policy policy,
            Calendar calendar,
            AgreedTimeJson agreed,
            List<Explained> clocks) {}

    record Policy(String id, String name, int version) {}

    record Calendar(String id, String name, String timeZone, int version) {}

    /**
     * @param segments the oldest {@value #MOST_SEGMENTS}: nights and weekends of a decade and more
     * @param segmentsLeftOut how many follow them; the sums of the clock count all of them
     * @param shares who used up what of the target, in order
     */
    record Explained(@JsonUnwrapped ClockJson clock, List<Segment> segments, int segmentsLeftOut, List<Share> shares) {}

    /**
     * @param usedPercent of the target
     * @param inheritedPercent of the target that were left when the ticket came to this holder
     */
    record Share(
            TicketJson.Ref team,
            TicketJson.Ref agent,
            Instant from,
            Instant to,
            long seconds,
            int usedPercent,
            int inheritedPercent) {

        static Share of(Stint stint, long targetSeconds) {
            return new Share(
                    ref(stint.teamId(), stint.team()),
                    ref(stint.agentId(), stint.agent()),
                    stint.from(),
                    stint.to(),
                    stint.seconds(),
                    stint.usedPercent(targetSeconds),
                    stint.inheritedPercent(targetSeconds));
        }

        private static TicketJson.Ref ref(Long id, String name) {
            return id == null ? null : new TicketJson.Ref(Ids.text(id), name);
        }
    }

    record Segment(Instant from, Instant to, String kind, String reason, long seconds) {}

    private static final int MOST_SEGMENTS = 10_000;
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private final CurrentViewer current;
    private final Tickets tickets;
    private final Clocks clocks;
    private final AgreedTimes times;
    private final Clock clock;

    TicketSlaResource(CurrentViewer current, Tickets tickets, Clocks clocks, AgreedTimes times, Clock clock) {
        this.times = times;
        this.current = current;
        this.tickets = tickets;
        this.clocks = clocks;
        this.clock = clock;
    }

    @GET
    @Path("/{id}/sla")
    @Transactional
    public Answer get(@RestPath String id, @QueryParam("at") String at) {
        Ticket ticket = tickets.get(current.get(), Ids.parse(id, "ticket"));
        try {
            return explained(ticket, clocks.evaluate(ticket, instant(at)));
        } catch (HorizonException e) {
            throw new Refusal.Invalid("at", e.getMessage());
        }
    }

    private Answer explained(Ticket ticket, Evaluation evaluation) {
        Stints stints = clocks.stints(ticket);
        return new Answer(
                Ids.text(ticket.id()),
                evaluation.evaluatedAt(),
                TzdataVersion.current(),
                evaluation.terms().map(TicketSlaResource::policy).orElse(null),
                evaluation
                        .terms()
                        .map(terms -> calendar(ticket, terms, evaluation.evaluatedAt()))
                        .orElse(null),
                agreed(ticket, evaluation),
                evaluation.clocks().stream()
                        .map(each -> explained(each, stints))
                        .toList());
    }

    private AgreedTimeJson agreed(Ticket ticket, Evaluation evaluation) {
        SlaClock resolution = evaluation.clocks().stream()
                .filter(each -> each.metric() == Metric.RESOLUTION)
                .findFirst()
                .orElse(null);
        return times.latest(ticket.id())
                .filter(time -> !time.proposedAt().isAfter(evaluation.evaluatedAt()))
                .map(time -> AgreedTimeJson.of(time, resolution, evaluation.evaluatedAt()))
                .orElse(null);
    }

    private Instant instant(String text) {
        if (text == null) {
            return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        }
        Instant at = Instants.parseField(text, "at");
        if (!at.isBefore(LAST)) {
            throw new Refusal.Invalid("at", "Ask for an instant before the year 2200.");
        }
        return at;
    }

    private static Policy policy(Terms terms) {
        return new Policy(Ids.text(terms.policyId()), terms.policyName(), terms.policyVersion());
    }

    private Calendar calendar(Ticket ticket, Terms terms, Instant at) {
        return clocks.calendar(ticket, terms, at)
                .map(held -> new Calendar(
                        Ids.text(held.id()),
                        held.version().name(),
                        held.version().zone().getId(),
                        held.version().number()))
                .orElse(null);
    }

    private static Explained explained(SlaClock clock, Stints stints) {
        List<ClockSegment> segments = clock.segments();
        return new Explained(
                json(clock),
                segments.stream()
                        .limit(MOST_SEGMENTS)
                        .map(TicketSlaResource::segment)
                        .toList(),
                Math.max(0, segments.size() - MOST_SEGMENTS),
                stints.of(clock).stream()
                        .map(stint -> Share.of(stint, clock.targetSeconds()))
                        .toList());
    }

    private static ClockJson json(SlaClock clock) {
        return new ClockJson(
                clock.metric().code(),
                clock.cycle(),
                clock.state().code(),
                clock.targetSeconds(),
                clock.startedAt(),
                clock.dueAt().orElse(null),
                clock.warnAt().orElse(null),
                clock.stoppedAt().orElse(null),
                clock.breachedAt().orElse(null),
                clock.waiver().map(Waiver::at).orElse(null),
                clock.elapsedSeconds(),
                clock.pausedSeconds(),
                clock.remainingSeconds());
    }

    private static Segment segment(ClockSegment segment) {
        return new Segment(segment.from(), segment.to(), segment.kind().code(), segment.text(), segment.seconds());
    }
}
