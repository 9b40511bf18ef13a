package io.pledgedesk.view;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How the rows of a list follow each other: under headings by heading first, so that none comes twice.
 *
 * @param grouping null where headings follow the order
 */
public record Sorting(ListShape.Grouping grouping, TicketOrder order) {

    /** Above any id of a status of the desk's own. */
    private static final long CATEGORY = 1_000_000_000_000L;

    public static Sorting of(TicketOrder order) {
        return new Sorting(null, order);
    }

    public Sorting {
        grouping = grouping == ListShape.Grouping.NONE ? null : grouping;
    }

    /** How many values its cursors hold. */
    public int cursorParts() {
        return grouping == null ? 3 : 4;
    }

    /** What a row is sorted by before the order counts; a constant without headings. */
    String key() {
        return grouping == null ? "0" : keyOf(grouping);
    }

    /** Names come in the order of the alphabet, nobody and no team last. */
    private static String keyOf(ListShape.Grouping grouping) {
        return switch (grouping) {
            case ASSIGNEE -> named("Agent", "t.assigneeId");
            case TEAM -> named("Team", "t.teamId");
            case CUSTOMER -> named("Customer", "t.requesterId");
            case STATUS -> "(" + alongTheLifecycle() + " + coalesce(t.namedStatusId, 0L))";
            case PRIORITY -> mostUrgentFirst();
            case NONE -> "0";
        };
    }

    private static String named(String entity, String id) {
        return "coalesce((select concat('0', lower(n.name)) from " + entity + " n where n.id = " + id + "), '1')";
    }

    private static String alongTheLifecycle() {
        return Arrays.stream(Status.values())
                .map(status -> "when t.status = " + constant(status) + " then " + status.ordinal() * CATEGORY + "L")
                .collect(Collectors.joining(" ", "case ", " else 0L end"));
    }

    private static String mostUrgentFirst() {
        return Arrays.stream(Priority.values())
                .map(priority -> "when t.priority = " + constant(priority) + " then " + -priority.ordinal() + "L")
                .collect(Collectors.joining(" ", "case ", " else 0L end"));
    }

    private static String constant(Enum<?> value) {
        return value.getDeclaringClass().getName() + "." + value.name();
    }

    String orderBy() {
        return (grouping == null ? "" : key() + ", ") + order.orderBy();
    }

    /** @param key what the last row was sorted by first */
    Cursor cursorOf(io.pledgedesk.ticket.Ticket last, Object key) {
        Object value = order.value.apply(last);
        return grouping == null ? Cursor.of(order.code(), value, last.id()) : Cursor.of(code(), value, last.id(), key);
    }

    private String code() {
        return grouping == null ? order.code() : grouping.code() + " " + order.code();
    }

    /** @throws Refusal.Invalid for a cursor of another list */
    void goOnAfter(Conditions where, Cursor after) {
        if (!after.text(0).equals(code())) {
            throw new Refusal.Invalid("cursor", "This cursor belongs to another order.");
        }
        try {
            String behind = order.behind(
                    where.bind("after", order.parse.apply(after.text(1))), where.bind("afterId", after.number(2)));
            where.add(grouping == null ? behind : behindKey(where.bind("key", keyIn(after)), behind));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal.Invalid("cursor", "This cursor is not one that the list gave out.");
        }
    }

    private Object keyIn(Cursor after) {
        boolean number = grouping == ListShape.Grouping.STATUS || grouping == ListShape.Grouping.PRIORITY;
        return number ? (Object) after.number(3) : after.text(3);
    }

    private String behindKey(String key, String behind) {
        return "(" + key() + " > " + key + " or (" + key() + " = " + key + " and " + behind + "))";
    }
}
