package io.pledgedesk.web.ui.queue;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.QueueWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sorts the rows of a page under headings: by urgency where the list is sorted by it. */
@ApplicationScoped
class RowGroups {

    private final QueueWords words;
    private final UiWords ui;

    RowGroups(QueueWords words, UiWords ui) {
        this.words = words;
        this.ui = ui;
    }

    /**
     * @param rows of the tickets, in the same order
     * @param grouping what the headings say; null where they follow the order
     * @param first whether this is the list's first page
     * @param last whether nothing follows this page
     */
    List<RowGroup> of(
            List<Ticket> tickets,
            List<TicketRow> rows,
            TicketOrder order,
            ListShape.Grouping grouping,
            Times times,
            boolean first,
            boolean last) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (grouping == ListShape.Grouping.NONE || (grouping == null && order != TicketOrder.DUE)) {
            return List.of(new RowGroup(null, null, rows));
        }
        Map<String, List<TicketRow>> parts = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String heading = grouping == null
                    ? words.group(DueGroup.of(tickets.get(i).due().at(), times).code())
                    : heading(grouping, rows.get(i));
            parts.computeIfAbsent(heading, key -> new ArrayList<>()).add(rows.get(i));
        }
        return counted(parts, rows, first, last);
    }

    /** With the size of those groups that stand on the page as a whole. */
    private static List<RowGroup> counted(
            Map<String, List<TicketRow>> parts, List<TicketRow> rows, boolean first, boolean last) {
        List<RowGroup> groups = new ArrayList<>();
        parts.forEach((heading, part) -> {
            boolean startsHere = first || !groups.isEmpty();
            boolean endsHere = last || part.get(part.size() - 1) != rows.get(rows.size() - 1);
            String count = startsHere && endsHere ? Integer.toString(part.size()) : null;
            groups.add(new RowGroup(heading, count, part));
        });
        return groups;
    }

    private String heading(ListShape.Grouping grouping, TicketRow row) {
        return switch (grouping) {
            case ASSIGNEE ->
                row.assignee() == null ? words.nobody() : row.assignee().name();
            case TEAM -> row.team() == null ? words.noTeam() : row.team();
            case STATUS ->
                row.status().name() == null
                        ? ui.status(row.status().code())
                        : row.status().name();
            case PRIORITY -> ui.priority(row.urgency().code());
            case CUSTOMER -> row.customer();
            case NONE -> "";
        };
    }
}
