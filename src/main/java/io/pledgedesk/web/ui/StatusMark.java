package io.pledgedesk.web.ui;

/**
 * A ticket's status with icon and word; tag {@code status}.
 *
 * @param name as the desk calls it; null for what the reader's language calls its category
 */
public record StatusMark(String code, String css, String icon, String name) {

    /** @param code as in the API: {@code new}, {@code open}, {@code pending}, {@code onHold}, {@code solved}, {@code closed} */
    public static StatusMark of(String code) {
        return of(code, null);
    }

    static StatusMark of(String code, String name) {
        return switch (code) {
            case "new" -> new StatusMark(code, "new", "circle", name);
            case "open" -> new StatusMark(code, "open", "circle-dot", name);
            case "pending" -> new StatusMark(code, "wait", "hourglass", name);
            case "onHold" -> new StatusMark(code, "hold", "pause", name);
            case "solved" -> new StatusMark(code, "solved", "circle-check", name);
            case "closed" -> new StatusMark(code, "closed", "lock", name);
            default -> throw new IllegalArgumentException("Unknown status: " + code);
        };
    }
}
