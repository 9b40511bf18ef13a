package io.pledgedesk.view;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Refusal;
import java.time.DateTimeException;

/**
 * How the rows of a list follow each other: under headings by heading first, so that none comes twice.
 *
 * @param grouping null where headings follow the order
 */
public record Sorting(ListShape.Grouping grouping, TicketOrder order) {

    private static final String BY_CUSTOMER =
            "(select lower(customer.name) from Customer customer where customer.id = t.requesterId)";

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

    /** What a row is sorted by before the order counts; a constant without headings and where those are read one by one. */
    String key() {
        return grouping == ListShape.Grouping.CUSTOMER ? BY_CUSTOMER : "0";
    }

    String orderBy() {
        return (grouping == ListShape.Grouping.CUSTOMER ? key() + ", " : "") + order.orderBy();
    }

    /** @param key what the last row was sorted by first */
    Cursor cursorOf(io.pledgedesk.ticket.Ticket last, Object key) {
        Object value = order.value.apply(last);
        return grouping == null ? Cursor.of(order.code(), value, last.id()) : Cursor.of(code(), value, last.id(), key);
    }

    private String code() {
        return grouping == null ? order.code() : grouping.code() + " " + order.code();
    }

    /** The key of the heading under which the page before ended. @throws Refusal.Invalid for a cursor of another list */
    String headingOf(Cursor after) {
        require(after);
        return after.text(3);
    }

    /** @throws Refusal.Invalid for a cursor of another list */
    void goOnAfter(Conditions where, Cursor after) {
        require(after);
        String behind = behind(where, after);
        where.add(grouping == null ? behind : behindKey(where.bind("key", after.text(3)), behind));
    }

    /** Under the heading at which the page before ended. */
    void goOnWithin(Conditions where, Cursor after) {
        where.add(behind(where, after));
    }

    private void require(Cursor after) {
        if (!after.text(0).equals(code())) {
            throw new Refusal.Invalid("cursor", "This cursor belongs to another order.");
        }
    }

    private String behind(Conditions where, Cursor after) {
        try {
            return order.behind(
                    where.bind("after", order.parse.apply(after.text(1))), where.bind("afterId", after.number(2)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal.Invalid("cursor", "This cursor is not one that the list gave out.");
        }
    }

    private String behindKey(String key, String behind) {
        return "(" + key() + " >= " + key + " and (" + key() + " > " + key + " or " + behind + "))";
    }
}
