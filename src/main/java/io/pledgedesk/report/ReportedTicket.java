package io.pledgedesk.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Which ticket a line of a report is about.
 *
 * @param team its name; null for none
 * @param assignee their name; null for nobody
 * @param solvedAt null while it isn't solved
 */
public record ReportedTicket(
        long id, String subject, String team, String assignee, String status, Instant createdAt, Instant solvedAt) {

    /** What a file calls the {@link #cells()}. */
    public static final List<String> COLUMNS =
            List.of("ticket", "subject", "team", "assignee", "status", "createdAt", "solvedAt");

    /** @param row that begins with these columns */
    static ReportedTicket of(Row row) {
        return new ReportedTicket(
                row.id(0), row.text(1), row.text(2), row.text(3), row.text(4), row.instant(5), row.instant(6));
    }

    public List<?> cells() {
        return Arrays.asList(id, subject, team, assignee, status, createdAt, solvedAt);
    }
}
