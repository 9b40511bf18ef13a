package io.pledgedesk.web.ui;

/** A ticket's status with icon and word; tag {@code status}. */
public record StatusMark(String code, String css, String icon) {

    /** @param code as in the API: {@code new}, {@code open}, {@code pending}, {@code onHold}, {@code solved}, {@code closed} */
    public static StatusMark of(String code) {
        return switch (code) {
            case "new" -> new StatusMark(code, "new", "circle");
            case "open" -> new StatusMark(code, "open", "circle-dot");
            case "pending" -> new StatusMark(code, "wait", "hourglass");
            case "onHold" -> new StatusMark(code, "hold", "pause");
            case "solved" -> new StatusMark(code, "solved", "circle-check");
            case "closed" -> new StatusMark(code, "closed", "lock");
            default -> throw new IllegalArgumentException("Unknown status: " + code);
        };
    }
}
