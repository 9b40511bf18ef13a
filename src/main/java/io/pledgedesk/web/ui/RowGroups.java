package io.pledgedesk.web.ui;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.TicketOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Sorts the rows of a page under headings: by urgency where the list is sorted by it. */
@ApplicationScoped
class RowGroups {

    private final QueueWords words;

    RowGroups(QueueWords words) {
        this.words = words;
    }

    /**
     * @param rows of the tickets, in the same order
     * @param first whether this is the list's first page
     * @param last whether nothing follows this page
     */
    List<RowGroup> of(
            List<Ticket> tickets, List<TicketRow> rows, TicketOrder order, Times times, boolean first, boolean last) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (order != TicketOrder.DUE) {
            return List.of(new RowGroup(null, null, rows));
        }
        Map<DueGroup, List<TicketRow>> parts = new EnumMap<>(DueGroup.class);
        for (int i = 0; i < rows.size(); i++) {
            DueGroup group = DueGroup.of(tickets.get(i).due().at(), times);
            parts.computeIfAbsent(group, key -> new ArrayList<>()).add(rows.get(i));
        }
        List<RowGroup> groups = new ArrayList<>();
        parts.forEach((group, part) -> {
            boolean startsHere = first || !groups.isEmpty();
            boolean endsHere = last || part.get(part.size() - 1) != rows.get(rows.size() - 1);
            String count = startsHere && endsHere ? Integer.toString(part.size()) : null;
            groups.add(new RowGroup(words.group(group.code()), count, part));
        });
        return groups;
    }
}
