package io.pledgedesk.web.ui.queue;

import java.util.List;

/**
 * What became of a list while it lay open.
 *
 * @param rows those that it shows, as they are now
 * @param arrived how many tickets stand among the first now that it doesn't show
 * @param href the list anew
 */
record QueueChanges(List<TicketRow> rows, String total, int arrived, String href) {}
