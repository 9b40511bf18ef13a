package io.pledgedesk.channel.mail.mime;

import io.pledgedesk.kernel.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What an iCalendar part says about its first event, as far as it helps to read the mail. */
record Invitation(String method, Map<String, String> event) {

    private static final int MAX_LENGTH = 200_000;
    private static final int MAX_VALUE = 500;
    private static final List<String> NAMES = List.of("SUMMARY", "DTSTART", "DTEND", "LOCATION", "ORGANIZER");

    Invitation {
        event = Map.copyOf(event);
    }

    static Invitation read(String text) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
        String method = "";
        boolean inEvent = false;
        Map<String, String> event = new TreeMap<>();
        for (String line : unfolded(start)) {
            String upper = line.toUpperCase(Locale.ROOT);
            inEvent = upper.equals("BEGIN:VEVENT") || (inEvent && !upper.equals("END:VEVENT"));
            if (upper.startsWith("METHOD:")) {
                method = line.substring(7).strip();
            } else if (inEvent) {
                take(line, event);
            }
        }
        return new Invitation(method, event);
    }

    private static List<String> unfolded(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String raw : text.split("\r?\n", -1)) {
            boolean goesOn = raw.startsWith(" ") || raw.startsWith("\t");
            if (!goesOn) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            line.append(goesOn ? raw.substring(1) : raw);
        }
        lines.add(line.toString().strip());
        return lines;
    }

    private static void take(String line, Map<String, String> event) {
        int colon = line.indexOf(':');
        int end = line.indexOf(';') >= 0 && line.indexOf(';') < colon ? line.indexOf(';') : colon;
        if (end > 0) {
            String name = line.substring(0, end).toUpperCase(Locale.ROOT);
            if (NAMES.contains(name)) {
                event.putIfAbsent(name, value(line.substring(colon + 1)));
            }
        }
    }

    private static String value(String raw) {
        String value = Texts.line(
                raw.replace("\\n", " ").replace("\\,", ",").replace("\\;", ";").replace("mailto:", ""));
        return value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value;
    }

    /** A few lines below the text; empty when nothing could be read. */
    String inWords() {
        StringBuilder out = new StringBuilder();
        line(out, "Invitation: ", "SUMMARY");
        line(out, "When: ", "DTSTART");
        line(out, "Until: ", "DTEND");
        line(out, "Where: ", "LOCATION");
        line(out, "Organizer: ", "ORGANIZER");
        return out.toString().strip();
    }

    private void line(StringBuilder out, String label, String name) {
        String value = event.getOrDefault(name, "");
        if (!value.isEmpty()) {
            out.append(label)
                    .append(name.startsWith("DT") ? instant(value) : value)
                    .append('\n');
        }
    }

    /** {@code 20261124T130600Z} as people write it; anything else stays. */
    private static String instant(String value) {
        if (!value.matches("[0-9]{8}(T[0-9]{6}Z?)?")) {
            return value;
        }
        String day = value.substring(0, 4) + "-" + value.substring(4, 6) + "-" + value.substring(6, 8);
        return value.length() < 15
                ? day
                : day + " " + value.substring(9, 11) + ":" + value.substring(11, 13)
                        + (value.endsWith("Z") ? " UTC" : "");
    }
}
