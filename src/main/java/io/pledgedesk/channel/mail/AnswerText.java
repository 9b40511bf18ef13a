package io.pledgedesk.channel.mail;

import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.ticket.QuotedText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What an agent wrote above the notification that they answer. The rest is cut away: it is our own mail, and may quote
 * what customers must not read.
 */
final class AnswerText {

    /** What some programs put above a mail that they quote without marks. */
    private static final Pattern HEADER = Pattern.compile(
            "\\*?(from|von|de|sent|gesendet|date|datum|to|an|cc|subject|betreff)\\*?\\s*:.*", Pattern.CASE_INSENSITIVE);

    /** Programs break "On Monday at 10:00, Ann <ann@example.com> wrote:" before the address or the verb. */
    private static final Pattern REST_OF_INTRODUCTION = Pattern.compile("(<\\S+@\\S+>.*|\\S+):");

    private AnswerText() {}

    /** Empty when there is nothing of their own. */
    static String of(String text) {
        QuotedText parts = QuotedText.of(text);
        List<String> lines = parts.fresh().lines().toList();
        int end = 0;
        while (end < lines.size() && !lines.get(end).contains(SignedIds.ANSWER_ABOVE)) {
            end++;
        }
        boolean quotes = end < lines.size() || !parts.quoted().isEmpty();
        int from = end;
        if (from == 1
                && REST_OF_INTRODUCTION
                        .matcher(parts.quoted().lines().findFirst().orElse("").strip())
                        .matches()) {
            from = 0;
        }
        while (quotes && from > 0 && isAboutTheQuote(lines.get(from - 1))) {
            from -= introducesInTwoLines(lines, from - 1) ? 2 : 1;
        }
        return String.join("\n", lines.subList(0, from)).strip();
    }

    /** "On Monday Ann" and, in the next line, "wrote:". */
    private static boolean introducesInTwoLines(List<String> lines, int last) {
        return last >= 1
                && lines.get(last).strip().endsWith(":")
                && !lines.get(last - 1).isBlank()
                && (last == 1 || lines.get(last - 2).isBlank());
    }

    private static boolean isAboutTheQuote(String line) {
        String plain = line.replaceFirst("^[>\\s]+", "").strip();
        return plain.isEmpty()
                || plain.matches("[-_=*]{2,}.*")
                || plain.endsWith(":")
                || HEADER.matcher(plain).matches();
    }
}
