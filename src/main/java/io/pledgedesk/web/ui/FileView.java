package io.pledgedesk.web.ui;

import java.util.Locale;

/** An attachment as a link. */
public record FileView(String href, String name, String size, String icon) {

    private static final long KILO = 1024;

    public static FileView of(String href, String name, long bytes, String mediaType) {
        return new FileView(href, name, sizeOf(bytes), mediaType.startsWith("image/") ? "image" : "file-text");
    }

    /** {@code 14 KB}, {@code 1.5 MB}. */
    public static String sizeOf(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        if (bytes < KILO * KILO) {
            return bytes / KILO + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", (double) bytes / (KILO * KILO));
    }
}
