package io.pledgedesk.channel.imports;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.PastStep;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Reads one entry of a timeline. */
final class StepReader {

    static final String STATUSES = "new, open, pending, onHold, solved, closed";
    static final String PRIORITIES = "low, normal, high, urgent";

    private static final String TYPES =
            "customerMessage, agentReply, internalNote, status, priority, assignee, team, policy";

    private final KnownNames names;
    private final Actor importer;
    private final Instant latest;

    StepReader(KnownNames names, Actor importer, Instant latest) {
        this.names = names;
        this.importer = importer;
        this.latest = latest;
    }

    /** The step, or null when something is wrong with it. */
    PastStep read(JsonNode entry, int index, Violations wrong) {
        JsonFields fields = new JsonFields(entry, "timeline." + index + ".", wrong);
        if (!entry.isObject()) {
            return null;
        }
        Instant at = fields.requiredInstant("at");
        if (at != null && at.isAfter(latest)) {
            fields.refuse("at", "This is in the future.");
        }
        String type = fields.requiredText("type");
        PastStep step = type == null ? null : step(type, at, fields);
        fields.refuseUnknownFields();
        return step;
    }

    private PastStep step(String type, Instant at, JsonFields fields) {
        return switch (type) {
            case "customerMessage" -> customerMessage(at, fields);
            case "agentReply" -> agentMessage(at, fields, Visibility.PUBLIC);
            case "internalNote" -> agentMessage(at, fields, Visibility.INTERNAL);
            case "status" -> status(at, fields);
            case "priority" -> priority(at, fields);
            case "assignee" ->
                new PastStep.Assigned(
                        at, importer, named(fields, "email", names::agent, "There is no agent with this address."));
            case "team" ->
                new PastStep.Moved(
                        at, importer, named(fields, "name", names::team, "There is no team with this name."));
            case "policy" -> policy(fields, at, importer);
            default -> {
                fields.refuse("type", "Use one of: " + TYPES + ".");
                yield null;
            }
        };
    }

    private static PastStep customerMessage(Instant at, JsonFields fields) {
        String body = fields.requiredText("body");
        return body == null ? null : fields.guarded(() -> new PastStep.CustomerWrote(at, body));
    }

    private PastStep agentMessage(Instant at, JsonFields fields, Visibility visibility) {
        String body = fields.requiredText("body");
        Actor author = author(fields);
        return body == null ? null : fields.guarded(() -> new PastStep.AgentWrote(at, author, visibility, body));
    }

    private Actor author(JsonFields fields) {
        String email = fields.text("email");
        Optional<Actor> author = email == null ? Optional.of(importer) : names.author(email);
        if (author.isEmpty()) {
            fields.refuse("email", "There is no agent with this address.");
        }
        return author.orElse(importer);
    }

    private PastStep status(Instant at, JsonFields fields) {
        fields.required("status");
        return new PastStep.StatusSet(at, importer, fields.oneOf("status", Status::find, STATUSES));
    }

    private PastStep priority(Instant at, JsonFields fields) {
        fields.required("priority");
        return new PastStep.PrioritySet(at, importer, fields.oneOf("priority", Priority::find, PRIORITIES));
    }

    private static Named named(
            JsonFields fields, String name, Function<String, Optional<Named>> find, String otherwise) {
        if (!fields.has(name)) {
            fields.refuse(name, "This field is missing; null stands for nobody.");
        }
        String text = fields.text(name);
        Optional<Named> found = text == null ? Optional.empty() : find.apply(text);
        if (text != null && found.isEmpty()) {
            fields.refuse(name, otherwise);
        }
        return found.orElse(null);
    }

    /** Whether the policy exists is known where clocks are: it refuses the ticket otherwise. */
    static PastStep.PolicyFixed policy(JsonFields fields, Instant at, Actor by) {
        if (!fields.has("policyId")) {
            fields.refuse("policyId", "This field is missing; null stands for no policy.");
        }
        String id = fields.text("policyId");
        Long policyId = id == null ? null : fields.guarded(() -> Ids.parseField(id, "policyId"));
        return new PastStep.PolicyFixed(at, by, policyId);
    }
}
