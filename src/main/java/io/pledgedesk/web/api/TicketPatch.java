package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.kernel.Edit;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.web.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The fields of a ticket that {@code PATCH} changes. */
record TicketPatch(
        String subject,
        Status status,
        String namedStatus,
        Priority priority,
        String team,
        String assignee,
        String topic,
        List<String> tags,
        Map<String, String> custom,
        Boolean spam) {

    private static final TicketPatch EMPTY =
            new TicketPatch(null, null, null, null, null, null, null, null, null, null);

    @ApplicationScoped
    static class Reader {

        private final MergePatch mergePatch;
        private final StatusInput statuses;

        Reader(MergePatch mergePatch, StatusInput statuses) {
            this.statuses = statuses;
            this.mergePatch = mergePatch;
        }

        /** Only fields that the patch names are changed; the status may be named as it is. */
        TicketChange read(Ticket current, JsonNode patch) {
            TicketPatch to = mergePatch.apply(EMPTY, patch, TicketPatch.class);
            return new TicketChange(
                    edit(patch, "subject", () -> to.subject),
                    status(current, to, patch),
                    edit(patch, "priority", () -> to.priority),
                    edit(patch, "team", () -> idOrNull(to.team, "team")),
                    edit(patch, "assignee", () -> idOrNull(to.assignee, "assignee")),
                    edit(patch, "topic", () -> to.topic),
                    edit(patch, "tags", () -> tags(to.tags)),
                    to.custom == null ? Edit.keep() : Edit.to(to.custom),
                    edit(patch, "spam", () -> to.spam));
        }

        private Edit<StatusChoice> status(Ticket current, TicketPatch to, JsonNode patch) {
            if (to.namedStatus != null) {
                return Edit.to(statuses.named(to.namedStatus, to.status));
            }
            boolean same = to.status == current.status();
            return same ? Edit.keep() : edit(patch, "status", () -> StatusChoice.orNull(to.status, null));
        }

        private static <T> Edit<T> edit(JsonNode patch, String field, Supplier<T> value) {
            return patch.has(field) ? Edit.to(value.get()) : Edit.keep();
        }

        private static Long idOrNull(String text, String field) {
            return text == null ? null : Ids.parseField(text, field);
        }

        private static java.util.Set<String> tags(List<String> tags) {
            TreeSet<String> set = new TreeSet<>();
            if (tags != null) {
                tags.forEach(tag -> set.add(tag == null ? "" : tag));
            }
            return set;
        }
    }
}
