package io.pledgedesk.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** A ticket as the API shows it. */
record TicketJson(
        String id,
        String reference,
        String subject,
        Status status,
        Ref namedStatus,
        Priority priority,
        Channel channel,
        Person requester,
        Ref organization,
        Ref team,
        Ref assignee,
        Set<String> tags,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, String> custom,
        Topic topic,
        Instant createdAt,
        Instant updatedAt,
        Instant solvedAt,
        Instant closedAt,
        long version,
        SlaJson sla,
        @JsonInclude(JsonInclude.Include.NON_NULL) PromiseJson promise,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean spam,
        @JsonInclude(JsonInclude.Include.NON_NULL) String mergedInto,
        @JsonInclude(JsonInclude.Include.NON_NULL) String splitFrom,
        @JsonInclude(JsonInclude.Include.NON_NULL) String followUpOf) {

    record Ref(String id, String name) {}

    record Person(String id, String name, String email) {}

    record Topic(String slug, String name) {}
}
