package io.pledgedesk.view;

/**
 * How many tickets a list holds, as far as anybody wants to know.
 *
 * @param isLeast whether there may be more
 */
public record Counted(long tickets, boolean isLeast) {

    static Counted upTo(int bound, long found) {
        return new Counted(Math.min(found, bound), found > bound);
    }

    Counted orMore() {
        return new Counted(tickets, true);
    }

    /** {@code 12}, {@code 999+}. */
    @Override
    public String toString() {
        return isLeast ? tickets + "+" : Long.toString(tickets);
    }
}
