package io.pledgedesk.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items in the list's order
 * @param next the cursor of the next page; null on the last
 */
public record Page<T>(List<T> items, String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Cuts what was read with {@code limit + 1} rows to a page.
     *
     * @param rows at most one more than {@code limit}
     * @param cursorOf the cursor that continues after a row
     */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, limit);
        return new Page<>(items, cursorOf.apply(items.get(limit - 1)).toString());
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }

    /** @throws Refusal.Invalid unless 1 to {@value #MAX_LIMIT}; null means {@value #DEFAULT_LIMIT} */
    public static int limit(Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw new Refusal.Invalid("limit", "limit is a number from 1 to " + MAX_LIMIT + ".");
        }
        return asked;
    }
}
