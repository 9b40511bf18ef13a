package io.pledgedesk.web.ui.queue;

import java.util.List;

/**
 * Rows of a list under one heading.
 *
 * @param title null when the list is not grouped
 * @param count null where the page doesn't hold the whole group
 */
record RowGroup(String title, String count, List<TicketRow> rows) {
    RowGroup {
        rows = List.copyOf(rows);
    }
}
