package io.pledgedesk.web.ui;

/** A ticket's priority as an icon with a name; tag {@code priority}. Lists show urgent and high only. */
public record PriorityMark(String code, String css, String icon, boolean notable) {

    /** @param code as in the API: {@code low}, {@code normal}, {@code high}, {@code urgent} */
    public static PriorityMark of(String code) {
        return switch (code) {
            case "urgent" -> new PriorityMark(code, "prio-urgent", "chevrons-up", true);
            case "high" -> new PriorityMark(code, "prio-high", "signal-high", true);
            case "normal" -> new PriorityMark(code, "prio-normal", "signal-medium", false);
            case "low" -> new PriorityMark(code, "prio-low", "signal-low", false);
            default -> throw new IllegalArgumentException("Unknown priority: " + code);
        };
    }
}
