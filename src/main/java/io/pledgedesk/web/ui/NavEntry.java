package io.pledgedesk.web.ui;

/**
 * One line of the desk's navigation.
 *
 * @param keys the chord that opens it, such as {@code g q}; null for none
 * @param count tickets behind it, bounded ({@code 999+}); null where nothing is counted
 * @param late how many of them are late; null for none
 */
public record NavEntry(String icon, String label, String href, String keys, String count, String late) {

    public static NavEntry of(String icon, String label, String href) {
        return new NavEntry(icon, label, href, null, null, null);
    }

    public NavEntry withKeys(String chord) {
        return new NavEntry(icon, label, href, chord, count, late);
    }

    /** @param lateTickets shown in red when above zero */
    public NavEntry withCounts(int tickets, int lateTickets) {
        return new NavEntry(icon, label, href, keys, bounded(tickets), lateTickets > 0 ? bounded(lateTickets) : null);
    }

    private static String bounded(int n) {
        return n > 999 ? "999+" : Integer.toString(n);
    }
}
