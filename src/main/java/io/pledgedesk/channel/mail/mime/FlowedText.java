package io.pledgedesk.channel.mail.mime;

/** Plain text; {@code format=flowed} (RFC 3676) gets its paragraphs back. */
final class FlowedText {

    private static final String SIGNATURE = "-- ";

    private FlowedText() {}

    static String of(Part part) {
        String text = part.text().replace("\r\n", "\n").replace('\r', '\n');
        return part.type().parameter("format").equalsIgnoreCase("flowed")
                ? unflowed(text, part.type().parameter("delsp").equalsIgnoreCase("yes"))
                : text;
    }

    private static String unflowed(String text, boolean deleteSpace) {
        StringBuilder out = new StringBuilder(text.length());
        int depth = 0;
        boolean flows = false;
        for (String line : text.split("\n", -1)) {
            int marks = marks(line);
            String words = line.substring(marks);
            words = words.startsWith(" ") ? words.substring(1) : words;
            boolean signature = words.equals(SIGNATURE);
            if (!flows || marks != depth || signature) {
                out.append(out.isEmpty() ? "" : "\n").append(marks > 0 ? ">".repeat(marks) + " " : "");
            }
            flows = words.endsWith(" ") && !signature;
            depth = marks;
            out.append(flows && deleteSpace ? words.substring(0, words.length() - 1) : words);
        }
        return out.toString();
    }

    private static int marks(String line) {
        int marks = 0;
        while (marks < line.length() && line.charAt(marks) == '>') {
            marks++;
        }
        return marks;
    }
}
