package io.pledgedesk.web.ui;

import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.ListShape;
import io.pledgedesk.view.TicketOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
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
        if (grouping != null) {
            return by(grouping, rows, first && last);
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

    /** Within a page the groups stand in the order of their first rows. @param whole whether the page holds all of the list */
    private List<RowGroup> by(ListShape.Grouping grouping, List<TicketRow> rows, boolean whole) {
        if (grouping == ListShape.Grouping.NONE) {
            return List.of(new RowGroup(null, null, rows));
        }
        Map<String, List<TicketRow>> parts = new LinkedHashMap<>();
        rows.forEach(row -> parts.computeIfAbsent(heading(grouping, row), key -> new ArrayList<>())
                .add(row));
        return parts.entrySet().stream()
                .map(part -> new RowGroup(
                        part.getKey(), whole ? Integer.toString(part.getValue().size()) : null, part.getValue()))
                .toList();
    }

    private String heading(ListShape.Grouping grouping, TicketRow row) {
        return switch (grouping) {
            case ASSIGNEE ->
                row.assignee() == null ? words.nobody() : row.assignee().name();
            case TEAM -> row.team() == null ? words.noTeam() : row.team();
            case STATUS -> ui.status(row.status().code());
            case PRIORITY -> ui.priority(row.urgency().code());
            case CUSTOMER -> row.customer();
            case NONE -> "";
        };
    }
}
