package io.pledgedesk.view;

import io.pledgedesk.ticket.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a list is sorted; each order ends in the id, so that it is total and a cursor can continue it. */
public enum TicketOrder {
    DUE("due", "t.due.order", false, t -> t.due().order(), Instant::parse),
    CREATED_FIRST("createdAt", "t.createdAt", false, Ticket::createdAt, Instant::parse),
    CREATED_LAST("-createdAt", "t.createdAt", true, Ticket::createdAt, Instant::parse),
    UPDATED_LAST("-updatedAt", "t.updatedAt", true, Ticket::updatedAt, Instant::parse),
    PRIORITY("-priority", "t.priority", true, t -> t.priority().code(), io.pledgedesk.ticket.Priority::of);

    final String code;
    final String path;
    final boolean descending;
    final Function<Ticket, Object> value;
    final Function<String, Object> parse;

    TicketOrder(
            String code,
            String path,
            boolean descending,
            Function<Ticket, Object> value,
            Function<String, Object> parse) {
        this.code = code;
        this.path = path;
        this.descending = descending;
        this.value = value;
        this.parse = parse;
    }

    public String code() {
        return code;
    }

    public static Optional<TicketOrder> find(String code) {
        return List.of(values()).stream()
                .filter(order -> order.code.equals(code))
                .findFirst();
    }

    String orderBy() {
        String direction = descending ? " desc" : "";
        return path + direction + ", t.id" + direction;
    }

    /** The rows behind the cursor, whose values the query calls by the given names. */
    String behind(String value, String id) {
        String beyond = descending ? "<" : ">";
        return "(%1$s %2$s= %3$s and (%1$s %2$s %3$s or t.id %2$s %4$s))".formatted(path, beyond, value, id);
    }
}
