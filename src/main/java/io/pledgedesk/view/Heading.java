package io.pledgedesk.view;

/**
 * What the tickets under one heading of a list have in common.
 *
 * @param key names it in cursors
 * @param path of the ticket {@code t}
 * @param value at the path; null for nothing
 * @param within what holds besides; null for nothing
 */
record Heading(String key, String path, Object value, Criterion within) {

    void narrow(Conditions where) {
        where.add(value == null ? path + " is null" : path + " = " + where.bind("heading", value));
        if (within != null) {
            where.add(within);
        }
    }
}
