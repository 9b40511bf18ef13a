package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.whatif.Answer;
import io.pledgedesk.sla.whatif.Question;
import io.pledgedesk.sla.whatif.WhatIf;
import io.pledgedesk.web.MergePatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;

/** {@code /sla-policies/simulate}: draft policies and calendars over past tickets. Changes nothing. */
@Path("/api/v1/sla-policies/simulate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class SimulationResource {

    /** Drafts are policies and calendars as they are read, with or without an id. */
    @Schema(name = "SimulationInput")
    record Input(List<JsonNode> policies, List<JsonNode> calendars, String from, String to) {}

    /** @param metrics as it was and as it would have been, by metric */
    @Schema(name = "Simulation")
    record Output(
            String id,
            String status,
            Instant from,
            Instant to,
            long tickets,
            Map<String, Answer.Change> metrics,
            Flips flips) {}

    /** @param total of all, also of those beyond the first ten thousand, which are not listed */
    record Flips(long total, List<FlipJson> items, String next) {}

    record FlipJson(String ticketId, String subject, String metric, int cycle, String before, String after) {

        static FlipJson of(Answer.Flip flip) {
            return new FlipJson(
                    Ids.text(flip.ticketId()),
                    flip.subject(),
                    flip.metric(),
                    flip.cycle(),
                    flip.wouldBeMet() ? "missed" : "met",
                    flip.wouldBeMet() ? "met" : "missed");
        }
    }

    private final CurrentViewer current;
    private final WhatIf whatIf;
    private final MergePatch reader;

    SimulationResource(CurrentViewer current, WhatIf whatIf, MergePatch reader) {
        this.current = current;
        this.whatIf = whatIf;
        this.reader = reader;
    }

    /** @param cursor of an earlier answer's flips: they are read on, nothing is replayed anew */
    @POST
    public Output simulate(Input input, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        int size = Page.limit(limit);
        if (cursor != null) {
            return answered(Cursor.parse(cursor, 2).number(0), size, cursor);
        }
        Question question = question(Bodies.required(input));
        Answer answer = whatIf.ask(current.get().actor(), "By the API", question);
        return output(answer, size, null);
    }

    @GET
    @Path("/{id}")
    public Output answer(@RestPath String id, @QueryParam("limit") Integer limit, @QueryParam("cursor") String cursor) {
        return answered(Ids.parse(id, "replay"), Page.limit(limit), cursor);
    }

    private Output answered(long id, int limit, String cursor) {
        return output(whatIf.get(id), limit, Cursor.parse(cursor, 2));
    }

    private Output output(Answer answer, int limit, Cursor after) {
        Page<Answer.Flip> flips = whatIf.flips(answer.id(), limit, after);
        return new Output(
                Ids.text(answer.id()),
                answer.status().code(),
                answer.from(),
                answer.to(),
                answer.tickets(),
                answer.metrics() == null ? null : answer.metrics().changes(),
                new Flips(
                        answer.flips(), flips.items().stream().map(FlipJson::of).toList(), flips.next()));
    }

    private Question question(Input input) {
        return new Question(
                drafts("policies", input.policies, PolicyForm.class, Question.Policy::new),
                drafts("calendars", input.calendars, CalendarForm.class, Question.Calendar::new),
                Instants.parseField(input.from, "from"),
                Instants.parseField(input.to, "to"));
    }

    private <F, D> List<D> drafts(String list, List<JsonNode> written, Class<F> type, BiFunction<String, F, D> draft) {
        List<D> drafts = new ArrayList<>();
        for (int i = 0; written != null && i < written.size(); i++) {
            JsonNode node = written.get(i);
            String path = list + "." + i;
            drafts.add(draft.apply(id(node, path), form(node, path, type)));
        }
        return drafts;
    }

    private static String id(JsonNode draft, String path) {
        JsonNode id = draft == null || !draft.isObject() ? null : draft.get("id");
        if (id != null && !id.isNull() && !id.isTextual()) {
            throw new Refusal.Invalid(path + ".id", "This value can't be read as text.");
        }
        return id == null || id.isNull() ? null : id.textValue();
    }

    private <F> F form(JsonNode draft, String path, Class<F> type) {
        try {
            return reader.apply(type, draft);
        } catch (Refusal.Invalid refusal) {
            throw new Refusal.Invalid(refusal.violations().stream()
                    .map(each ->
                            new Violation(each.field().isEmpty() ? path : path + "." + each.field(), each.message()))
                    .toList());
        }
    }
}
