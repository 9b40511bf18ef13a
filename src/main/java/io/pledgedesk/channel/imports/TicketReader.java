package io.pledgedesk.channel.imports;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pledgedesk.custom.Filled;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.CustomerDetails;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.PastStep;
import io.pledgedesk.ticket.PastTicket;
import io.pledgedesk.ticket.Priority;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one ticket out of one line of JSON. */
final class TicketReader {

    static final int MAX_EXTERNAL_ID = 200;

    private static final int MAX_DEPTH = 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final KnownNames names;
    private final Actor importer;

    TicketReader(KnownNames names, Actor importer) {
        this.names = names;
        this.importer = importer;
    }

    /** @param latest the latest instant that is not taken for the future */
    ImportLine read(LineReader.Line line, Instant latest) {
        if (line.isTooLong()) {
            return ImportLine.bad(line.number(), null, "A line may have 1 MiB.");
        }
        JsonNode json;
        try {
            json = JSON.readTree(line.bytes());
        } catch (StreamConstraintsException e) {
            return ImportLine.bad(line.number(), null, "This line is nested too deeply or holds too long a number.");
        } catch (JsonProcessingException e) {
            return ImportLine.bad(line.number(), null, "This line is not valid JSON.");
        } catch (IOException e) {
            return ImportLine.bad(line.number(), null, "This line is not UTF-8.");
        }
        try {
            return ImportLine.of(line.number(), ticket(json, latest));
        } catch (Refusal.Invalid e) {
            return ImportLine.bad(line.number(), externalId(json), Problems.describe(e));
        }
    }

    private static String externalId(JsonNode json) {
        JsonNode id = json.get("externalId");
        return id != null && id.isTextual() && isExternalId(id.textValue()) ? id.textValue() : null;
    }

    private PastTicket ticket(JsonNode json, Instant latest) {
        Violations wrong = new Violations();
        JsonFields fields = new JsonFields(json, "", wrong);
        wrong.refuseIfAny();
        Instant createdAt = createdAt(fields, latest);
        NewTicket opening = opening(fields);
        Named topic = topic(fields);
        Filled custom = custom(fields);
        PastStep.PolicyFixed policy = fields.has("policyId") ? StepReader.policy(fields, createdAt, importer) : null;
        List<PastStep> steps = steps(fields, latest, wrong);
        fields.refuseUnknownFields();
        wrong.refuseIfAny();
        return new PastTicket(opening, topic, importer, createdAt, policy, custom, steps);
    }

    private static Instant createdAt(JsonFields fields, Instant latest) {
        Instant createdAt = fields.requiredInstant("createdAt");
        if (createdAt != null && createdAt.isAfter(latest)) {
            fields.refuse("createdAt", "This is in the future.");
        }
        if (createdAt != null && createdAt.isBefore(Instant.EPOCH)) {
            fields.refuse("createdAt", "This is before 1970.");
        }
        return createdAt;
    }

    private NewTicket opening(JsonFields fields) {
        String externalId = fields.requiredText("externalId");
        if (externalId != null && !isExternalId(externalId)) {
            fields.refuse("externalId", "An external id has 1 to " + MAX_EXTERNAL_ID + " characters in one line.");
        }
        String subject = fields.requiredText("subject");
        String description = fields.requiredText("description");
        NewTicket.Requester requester = requester(fields.object("requester", "who asks, with name and email"));
        Priority priority = fields.oneOf("priority", Priority::find, StepReader.PRIORITIES);
        Channel channel = fields.oneOf("channel", Channel::find, "web, email, api, phone, chat, social");
        Direction direction = fields.oneOf("direction", Direction::find, "inbound, outbound");
        Set<String> tags = new TreeSet<>(fields.texts("tags"));
        if (subject == null || description == null) {
            return null;
        }
        return fields.guarded(() -> new NewTicket(
                subject, description, requester, priority, channel, direction, null, null, null, tags, externalId));
    }

    private static NewTicket.Requester requester(JsonFields fields) {
        if (fields == null) {
            return null;
        }
        String name = fields.requiredText("name");
        String email = fields.requiredText("email");
        fields.refuseUnknownFields();
        if (name != null && email != null) {
            fields.guarded(() -> new CustomerDetails(name, email, null));
        }
        return new NewTicket.Requester(null, name, email);
    }

    private Named topic(JsonFields fields) {
        String slug = fields.text("topic");
        Named topic = slug == null ? null : names.topic(slug).orElse(null);
        if (slug != null && topic == null) {
            fields.refuse("topic", "There is no such topic.");
        }
        return topic;
    }

    /** The desk's own fields as they were from the creation on. */
    private Filled custom(JsonFields fields) {
        if (fields.node("custom") == null) {
            return Filled.NOTHING;
        }
        Map<String, String> typed = fields.textsByName("custom");
        Filled filled = fields.guarded(() -> names.sheet().fill(typed));
        return filled == null ? Filled.NOTHING : filled;
    }

    private List<PastStep> steps(JsonFields fields, Instant latest, Violations wrong) {
        StepReader reader = new StepReader(names, importer, latest);
        List<PastStep> steps = new ArrayList<>();
        int index = 0;
        for (JsonNode entry : fields.list("timeline")) {
            PastStep step = reader.read(entry, index, wrong);
            index++;
            if (step != null) {
                steps.add(step);
            }
        }
        return steps;
    }

    private static boolean isExternalId(String text) {
        return text.length() <= MAX_EXTERNAL_ID
                && !text.isBlank()
                && text.codePoints()
                        .noneMatch(c -> Character.getType(c) == Character.CONTROL
                                || Character.getType(c) == Character.SURROGATE);
    }
}
