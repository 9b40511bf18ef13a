package io.pledgedesk.web.ui.ticket;

import java.time.Instant;
import java.util.List;

/**
 * One service-level clock with its meter and its explanation; tag {@code clocks}.
 *
 * @param css {@code late}, {@code soon}, {@code met}; empty for the rest
 * @param icon null for none
 * @param due null when nothing counts
 * @param live whether a script keeps the text fresh
 * @param detail beside the value: {@code due 14:20}, {@code met, target 30m}
 * @param meter {@code ok}, {@code soon}, {@code late} or {@code met}
 * @param percent of the target used, 0 to 100
 * @param question the rest of "Why …?" for those who only hear it
 * @param why policy, calendar, pauses; empty for none
 * @param strip the same as a picture; null for none
 * @param shares who used up what of the target; empty while one had it all the time
 */
public record ClockView(
        String label,
        String css,
        String icon,
        Instant due,
        boolean live,
        String text,
        String detail,
        String meter,
        int percent,
        String question,
        List<WhyLine> why,
        ClockStrip strip,
        List<WhyLine> shares) {

    public ClockView {
        percent = Math.max(0, Math.min(100, percent));
        why = List.copyOf(why);
        shares = List.copyOf(shares);
    }

    /** @param amount business time counted; null for none */
    public record WhyLine(String head, String text, String amount) {}
}
