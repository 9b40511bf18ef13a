package io.pledgedesk.channel.mail.mime;

/** Lines of text as they grow: runs of space are one, empty lines never two, quoted lines marked. */
final class TextLines {

    private final StringBuilder out = new StringBuilder();
    private int quotes;
    private boolean lineStarts = true;
    private boolean space;

    void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\u00a0' || Character.isWhitespace(c)) {
                space = true;
            } else {
                put(c);
            }
        }
    }

    void addAsItIs(String words) {
        for (String line : words.split("\n", -1)) {
            if (!line.isEmpty()) {
                mark();
                out.append(line);
                lineStarts = false;
            }
            newLine();
        }
    }

    private void put(char c) {
        if (lineStarts) {
            mark();
        } else if (space) {
            out.append(' ');
        }
        out.append(c);
        lineStarts = false;
        space = false;
    }

    private void mark() {
        if (lineStarts && quotes > 0) {
            out.append(">".repeat(quotes)).append(' ');
        }
        lineStarts = false;
    }

    void newLine() {
        if (!lineStarts) {
            out.append('\n');
            lineStarts = true;
        }
        space = false;
    }

    void paragraph() {
        newLine();
        if (!out.isEmpty() && !endsWithEmptyLine()) {
            out.append('\n');
        }
    }

    private boolean endsWithEmptyLine() {
        int end = out.length();
        return end >= 2 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n';
    }

    /** @param by 1 for a level deeper, -1 for one less */
    void quote(int by) {
        quotes = Math.max(0, Math.min(10, quotes + by));
    }

    int length() {
        return out.length();
    }

    String since(int start) {
        return out.substring(Math.min(start, out.length()));
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }
}
