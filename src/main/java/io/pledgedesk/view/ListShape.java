package io.pledgedesk.view;

import io.pledgedesk.kernel.Refusal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a list shows of each ticket besides its clock and its subject, and under which headings.
 *
 * @param columns in the order in which they stand; never empty
 * @param grouping null for headings that follow the order of the list
 */
public record ListShape(List<Column> columns, Grouping grouping) {

    /** Something that a list can show of each ticket. */
    public enum Column {
        CUSTOMER("customer"),
        ASSIGNEE("assignee"),
        TEAM("team"),
        STATUS("status"),
        PRIORITY("priority"),
        TAGS("tags"),
        CREATED("created"),
        UPDATED("updated");

        private final String code;

        Column(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Optional<Column> find(String code) {
            return Arrays.stream(values())
                    .filter(column -> column.code.equals(code))
                    .findFirst();
        }
    }

    /** What the tickets under one heading have in common. */
    public enum Grouping {
        NONE("none"),
        ASSIGNEE("assignee"),
        TEAM("team"),
        STATUS("status"),
        PRIORITY("priority"),
        CUSTOMER("customer");

        private final String code;

        Grouping(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Says in an address that headings follow the order, where a view would say otherwise. */
    public static final String AS_SORTED = "sorted";

    public static final ListShape USUAL =
            new ListShape(List.of(Column.CUSTOMER, Column.ASSIGNEE, Column.UPDATED), null);

    public ListShape {
        columns = columns.isEmpty() ? List.of(Column.CUSTOMER, Column.ASSIGNEE, Column.UPDATED) : List.copyOf(columns);
    }

    /**
     * @param columns codes, parted by commas; null or blank for the usual ones
     * @param grouping a code; null or blank for the usual one
     * @throws Refusal.Invalid for a code that there isn't
     */
    public static ListShape of(String columns, String grouping) {
        Set<Column> chosen = new LinkedHashSet<>();
        if (columns != null && !columns.isBlank()) {
            for (String code : columns.split(",", Column.values().length + 1)) {
                chosen.add(Column.find(code.strip())
                        .orElseThrow(() -> new Refusal.Invalid("columns", "There is no such column.")));
            }
        }
        return new ListShape(
                Arrays.stream(Column.values()).filter(chosen::contains).toList(), groupingOf(grouping));
    }

    private static Grouping groupingOf(String code) {
        return code == null || code.isBlank() || code.equals(AS_SORTED)
                ? null
                : Arrays.stream(Grouping.values())
                        .filter(grouping -> grouping.code.equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.Invalid("group", "Tickets can't be grouped by that."));
    }

    /** Codes, parted by commas; empty for the usual ones. */
    public String columnCodes() {
        return columns.equals(USUAL.columns)
                ? ""
                : columns.stream().map(Column::code).collect(Collectors.joining(","));
    }

    /** A code; empty for headings that follow the order. */
    public String groupingCode() {
        return grouping == null ? "" : grouping.code;
    }

    public boolean shows(Column column) {
        return columns.contains(column);
    }

    /** Whether the names of teams are needed. */
    public boolean needsTeams() {
        return shows(Column.TEAM) || grouping == Grouping.TEAM;
    }
}
