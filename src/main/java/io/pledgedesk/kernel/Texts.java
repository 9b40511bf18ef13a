package io.pledgedesk.kernel;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people type it, made safe to store: NFC, no control characters, measured in characters (code points). */
public final class Texts {

    public static final int SUBJECT = 255;
    public static final int BODY = 100_000;
    public static final int NAME = 200;
    public static final int EMAIL = 254;
    public static final int TAG = 64;
    public static final int TAGS_PER_TICKET = 50;

    private static final Pattern EMAIL_SHAPE = Pattern.compile(
            "[^\\s@\"(),:;<>\\[\\]\\\\]{1,64}@[\\p{L}\\p{N}](?:[\\p{L}\\p{N}.-]{0,251}[\\p{L}\\p{N}])?");

    private Texts() {}

    /** One line: controls and line ends become spaces, runs of spaces one, trimmed. Null stays null. */
    public static String line(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean blank =
                    Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.CONTROL;
            if (!blank) {
                if (isKept(c)) {
                    out.appendCodePoint(c);
                }
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        });
        return out.toString().strip();
    }

    /** Several lines: line ends become \n, other controls vanish. Null stays null. */
    public static String block(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || (Character.getType(c) != Character.CONTROL && isKept(c)))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** Lone surrogates can't be stored; bidi overrides would let a text lie about its order. */
    private static boolean isKept(int c) {
        return Character.getType(c) != Character.SURROGATE && !(c >= 0x202A && c <= 0x202E) && c != 0;
    }

    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    public static boolean isEmail(String text) {
        return text != null
                && length(text) <= EMAIL
                && EMAIL_SHAPE.matcher(text).matches()
                && !text.contains("..")
                && !text.startsWith(".");
    }

    /** Addresses are compared without regard to case. */
    public static String email(String text) {
        return text == null ? null : line(text).toLowerCase(java.util.Locale.ROOT);
    }
}
