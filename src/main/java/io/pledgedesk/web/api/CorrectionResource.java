package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.sla.CorrectionEffect;
import io.pledgedesk.sla.CorrectionForm;
import io.pledgedesk.sla.Corrections;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.web.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** {@code /calendars/{id}/corrections}: what past days really were, for the tickets that lived through them. */
@Path("/api/v1/calendars")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class CorrectionResource {

    /** @param tickets touched so far @param underWay whether there may be more */
    record Made(
            String id,
            String from,
            String to,
            List<List<String>> hours,
            String reason,
            String by,
            Instant correctedAt,
            int tickets,
            int waived,
            boolean underWay) {

        static Made of(Corrections.Made made) {
            var correction = made.correction();
            return new Made(
                    Ids.text(correction.id()),
                    correction.from().toString(),
                    correction.to().toString(),
                    correction.hours(),
                    correction.reason(),
                    correction.by().name(),
                    correction.correctedAt(),
                    made.tickets(),
                    made.waived(),
                    made.isUnderWay());
        }
    }

    /** @param tickets those that it would touch, at most {@value #LISTED} @param more whether some were not looked at */
    record Effect(int touched, int waived, int becomeLate, List<Touched> tickets, boolean more) {

        private static final int LISTED = 200;

        static Effect of(CorrectionEffect effect) {
            return new Effect(
                    effect.tickets().size(),
                    effect.waived(),
                    effect.becomeLate(),
                    effect.tickets().stream().limit(LISTED).map(Touched::of).toList(),
                    effect.more());
        }
    }

    record Touched(
            String id, String subject, Instant dueAt, Instant newDueAt, List<Fact.Waived> waived, boolean becomesLate) {

        static Touched of(CorrectionEffect.Touched ticket) {
            return new Touched(
                    Ids.text(ticket.id()),
                    ticket.subject(),
                    ticket.dueAt(),
                    ticket.newDueAt(),
                    ticket.waived(),
                    ticket.becomesLate());
        }
    }

    private final Corrections corrections;
    private final CurrentViewer current;

    CorrectionResource(Corrections corrections, CurrentViewer current) {
        this.corrections = corrections;
        this.current = current;
    }

    /** The newest 50. */
    @GET
    @Path("/{id}/corrections")
    public Page<Made> list(@RestPath String id) {
        return new Page<>(
                corrections.of(Ids.parse(id, "calendar")).stream().map(Made::of).toList(), null);
    }

    /** What it would do; same body, stores nothing. */
    @POST
    @Path("/{id}/corrections/preview")
    public Effect preview(@RestPath String id, CorrectionForm form) {
        return Effect.of(corrections.preview(current.get().actor(), Ids.parse(id, "calendar"), Bodies.required(form)));
    }

    @POST
    @Path("/{id}/corrections")
    @Idempotent
    @Transactional
    @APIResponseSchema(value = Made.class, responseCode = "201", responseDescription = "Created")
    public RestResponse<Made> correct(@RestPath String id, CorrectionForm form) {
        long calendar = Ids.parse(id, "calendar");
        corrections.correct(current.get().actor(), calendar, Bodies.required(form));
        return Answers.created(
                "/api/v1/calendars/" + calendar + "/corrections",
                Made.of(corrections.of(calendar).get(0)));
    }
}
