package io.pledgedesk.ticket;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A message cut in two: what is new in it, and what a mail program put below: the mail that it answers, a signature. The
 * second part is folded away on pages, never left out.
 *
 * @param fresh never blank
 * @param quoted empty when there is nothing to fold
 */
public record QuotedText(String fresh, String quoted) {

    private static final int LONGEST_SIGNATURE = 15;
    private static final int LONGEST_INTRODUCTION = 300;
    private static final Pattern BANNER = Pattern.compile(
            "-{2,}\\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht"
                    + "|message d'origine|mensaje original)\\s*-{2,}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public static QuotedText of(String body) {
        List<String> lines = body.lines().toList();
        int cut = Math.min(startOfQuote(lines), Math.min(startOfBanner(lines), startOfSignature(lines)));
        String fresh = String.join("\n", lines.subList(0, cut)).stripTrailing();
        return cut == lines.size() || fresh.isBlank()
                ? new QuotedText(body, "")
                : new QuotedText(
                        fresh,
                        String.join("\n", lines.subList(cut, lines.size())).strip());
    }

    /** Marked lines that go on to the end, with the line that introduces them. */
    private static int startOfQuote(List<String> lines) {
        int start = lines.size();
        while (start > 0
                && (lines.get(start - 1).isBlank() || lines.get(start - 1).startsWith(">"))) {
            start--;
        }
        boolean marked = lines.subList(start, lines.size()).stream().anyMatch(line -> line.startsWith(">"));
        return marked ? withIntroduction(lines, start) : lines.size();
    }

    /** "On Monday Ann wrote:", which may be broken over two lines. */
    private static int withIntroduction(List<String> lines, int start) {
        if (start == 0
                || !lines.get(start - 1).strip().endsWith(":")
                || lines.get(start - 1).length() > LONGEST_INTRODUCTION) {
            return start;
        }
        boolean goesOn = start >= 2
                && !lines.get(start - 2).isBlank()
                && start >= 3
                && lines.get(start - 3).isBlank();
        return goesOn ? start - 2 : start - 1;
    }

    private static int startOfBanner(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("--")
                    && BANNER.matcher(lines.get(i).strip()).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    private static int startOfSignature(List<String> lines) {
        for (int i = Math.max(0, lines.size() - LONGEST_SIGNATURE); i < lines.size(); i++) {
            if (lines.get(i).equals("-- ") || lines.get(i).equals("--")) {
                return i;
            }
        }
        return lines.size();
    }
}
