package io.pledgedesk.ticket;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/** File names as labels: no folders, no controls, nothing invisible, at most 200 bytes. */
final class FileNames {

    private static final int MAX_BYTES = 200;

    private FileNames() {}

    static String harmless(String name) {
        String text = Normalizer.normalize(name == null ? "" : name, Normalizer.Form.NFC);
        StringBuilder visible = new StringBuilder();
        text.codePoints().filter(FileNames::isVisible).forEach(visible::appendCodePoint);
        String base = visible.toString().replace('\\', '/');
        base = base.substring(base.lastIndexOf('/') + 1).strip();
        while (base.startsWith(".")) {
            base = base.substring(1);
        }
        return base.isBlank() ? "file" : cut(base);
    }

    private static boolean isVisible(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }

    private static String cut(String name) {
        if (bytes(name) <= MAX_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && bytes(name.substring(dot)) <= 20 ? name.substring(dot) : "";
        String start = name.substring(0, name.length() - end.length());
        while (bytes(start) + bytes(end) > MAX_BYTES) {
            start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
        }
        return start + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
