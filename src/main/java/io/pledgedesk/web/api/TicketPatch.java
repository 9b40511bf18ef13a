package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.pledgedesk.kernel.Edit;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
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
        Priority priority,
        String team,
        String assignee,
        String topic,
        List<String> tags,
        Map<String, String> custom,
        Boolean spam) {

    private static final TicketPatch EMPTY = new TicketPatch(null, null, null, null, null, null, null, null, null);

    @ApplicationScoped
    static class Reader {

        private final MergePatch mergePatch;

        Reader(MergePatch mergePatch) {
            this.mergePatch = mergePatch;
        }

        /** Only fields that the patch names are changed; the status may be named as it is. */
        TicketChange read(Ticket current, JsonNode patch) {
            TicketPatch to = mergePatch.apply(EMPTY, patch, TicketPatch.class);
            boolean sameStatus = to.status == current.status();
            return new TicketChange(
                    edit(patch, "subject", () -> to.subject),
                    sameStatus ? Edit.keep() : edit(patch, "status", () -> to.status),
                    edit(patch, "priority", () -> to.priority),
                    edit(patch, "team", () -> idOrNull(to.team, "team")),
                    edit(patch, "assignee", () -> idOrNull(to.assignee, "assignee")),
                    edit(patch, "topic", () -> to.topic),
                    edit(patch, "tags", () -> tags(to.tags)),
                    to.custom == null ? Edit.keep() : Edit.to(to.custom),
                    edit(patch, "spam", () -> to.spam));
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
