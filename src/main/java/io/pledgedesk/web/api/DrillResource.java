package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.Drill;
import io.pledgedesk.escalation.DrillReport;
import io.pledgedesk.escalation.SimulatedTicket;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Instants;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** {@code POST /escalation-rules/drill}: the whole chain on a ticket that doesn't exist. Sends nothing, stores nothing. */
@Path("/api/v1/escalation-rules/drill")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.Names.SUPERVISOR)
class DrillResource {

    /** As a ticket is created; all of it may be left out. @param createdAt now when null */
    @Schema(name = "DrillInput")
    record Input(
            Priority priority,
            Channel channel,
            String team,
            String assignee,
            String organization,
            String topic,
            Set<String> tags,
            String createdAt) {}

    @Schema(name = "Drill")
    record Output(TicketJson.Ref policy, List<DrillReport.Due> dues, List<Step> steps, boolean more) {}

    record Step(Instant at, String ruleId, String rule, String metric, List<Act> actions) {}

    record Act(String type, List<TicketJson.Ref> to, String text) {}

    private final Drill drill;
    private final Teams teams;
    private final Agents agents;
    private final Organizations organizations;
    private final Topics topics;
    private final Clock clock;

    DrillResource(Drill drill, Teams teams, Agents agents, Organizations organizations, Topics topics, Clock clock) {
        this.drill = drill;
        this.teams = teams;
        this.agents = agents;
        this.organizations = organizations;
        this.topics = topics;
        this.clock = clock;
    }

    @POST
    public Output run(Input input) {
        DrillReport report = drill.run(ticket(Bodies.required(input)));
        return new Output(
                report.policy().map(DrillResource::ref).orElse(null),
                report.dues(),
                report.steps().stream().map(DrillResource::step).toList(),
                report.more());
    }

    private SimulatedTicket ticket(Input input) {
        Violations found = new Violations();
        SimulatedTicket ticket = new SimulatedTicket(
                input.priority == null ? Priority.NORMAL : input.priority,
                input.channel == null ? Channel.EMAIL : input.channel,
                id(input.team, "team", id -> teams.find(id).isPresent(), found),
                id(input.assignee, "assignee", id -> agents.find(id).isPresent(), found),
                id(
                        input.organization,
                        "organization",
                        id -> organizations.find(id).isPresent(),
                        found),
                topic(input.topic, found),
                tags(input.tags, found),
                input.createdAt == null
                        ? Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)
                        : Instants.parseField(input.createdAt, "createdAt"));
        found.refuseIfAny();
        return ticket;
    }

    private static Long id(String text, String field, LongPredicate isThere, Violations found) {
        try {
            if (text == null || isThere.test(Ids.parseField(text, field))) {
                return text == null ? null : Long.valueOf(text);
            }
            found.add(field, "There is none with this id.");
        } catch (Refusal.Invalid refusal) {
            found.add(field, refusal.getMessage());
        }
        return null;
    }

    private Long topic(String slug, Violations found) {
        Long id = slug == null
                ? null
                : topics.findBySlug(slug).map(topic -> topic.id).orElse(null);
        found.require(slug == null || id != null, "topic", "There is no topic with this slug.");
        return id;
    }

    private static Set<String> tags(Set<String> tags, Violations found) {
        boolean isFine = tags == null
                || tags.size() <= Texts.TAGS_PER_TICKET
                        && tags.stream()
                                .allMatch(tag -> tag != null && !tag.isBlank() && Texts.length(tag) <= Texts.TAG);
        found.require(isFine, "tags", "Give at most 50 tags of 1 to 64 characters.");
        return tags == null || !isFine ? Set.of() : tags;
    }

    private static Step step(DrillReport.Step step) {
        return new Step(
                step.at(),
                Ids.text(step.ruleId()),
                step.rule(),
                step.metric(),
                step.acts().stream()
                        .map(act -> new Act(
                                act.type(),
                                act.people().stream().map(DrillResource::ref).toList(),
                                act.text()))
                        .toList());
    }

    private static TicketJson.Ref ref(Named named) {
        return new TicketJson.Ref(Ids.text(named.id()), named.name());
    }
}
