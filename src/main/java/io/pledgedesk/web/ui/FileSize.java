package io.pledgedesk.web.ui;

import io.pledgedesk.web.ui.words.UiWords;

/**
 * How large a file is, as its reader's language writes numbers; tag {@code size}.
 *
 * @param places behind the mark; null for none
 */
public record FileSize(String whole, String places, String unit) {

    private static final long KILO = 1024;
    private static final long MEGA = KILO * KILO;
    private static final int TENTHS = 10;

    public static FileSize of(long bytes) {
        if (bytes < KILO) {
            return new FileSize(Long.toString(bytes), null, "B");
        }
        if (bytes < MEGA) {
            return new FileSize(Long.toString(bytes / KILO), null, "KB");
        }
        long tenths = (bytes * TENTHS + MEGA / 2) / MEGA;
        return new FileSize(Long.toString(tenths / TENTHS), Long.toString(tenths % TENTHS), "MB");
    }

    /** {@code 14 KB}, {@code 1.5 MB}, {@code 1,5 MB}. */
    public String said(UiWords words) {
        return (places == null ? whole : words.decimal(whole, places)) + "\u00a0" + unit;
    }
}
