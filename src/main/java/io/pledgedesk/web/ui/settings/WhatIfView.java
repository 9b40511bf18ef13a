package io.pledgedesk.web.ui.settings;

import io.pledgedesk.kernel.Page;
import io.pledgedesk.sla.whatif.Answer;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.UiWords;
import io.pledgedesk.web.ui.words.WhatIfWords;
import java.util.List;

/**
 * What the past would have looked like.
 *
 * @param period in words
 * @param percentDone while it runs
 * @param lines a metric each, those without any clock left out
 * @param flips a page of them; empty until it is done
 * @param more the address of the next page; null on the last
 */
public record WhatIfView(
        Answer answer,
        String period,
        int percentDone,
        String status,
        List<Line> lines,
        List<FlipLine> flips,
        String flipped,
        String more) {

    /** @param toMiss whether it would have been missed; else it would have been met */
    public record FlipLine(long ticketId, String subject, String clock, boolean toMiss, String text) {}

    /**
     * A metric before and after.
     *
     * @param change in percentage points, with its sign; null where one side has no clocks
     * @param tone {@code better}, {@code worse}, or null for no difference
     */
    public record Line(String clock, Side before, Side after, String change, String tone) {}

    /** @param percent kept, with one decimal; null without any clock @param tenths of percent, for the bar */
    public record Side(long met, long missed, String percent, int tenths) {

        static Side of(Answer.Counts counts) {
            long all = counts.met() + counts.missed();
            int tenths = all == 0 ? 0 : (int) (counts.met() * 1000 / all);
            return new Side(
                    counts.met(), counts.missed(), all == 0 ? null : tenths / 10 + "." + tenths % 10 + "%", tenths);
        }

        long all() {
            return met + missed;
        }
    }

    static WhatIfView of(Answer answer, Page<Answer.Flip> flips, WhatIfWords words, UiWords ui, Times times) {
        return new WhatIfView(
                answer,
                words.period(
                        times.day(answer.from()).text(), times.day(answer.to()).text()),
                answer.tickets() == 0 ? 0 : (int) Math.min(100, answer.done() * 100 / answer.tickets()),
                words.status(answer.status().code()),
                answer.metrics() == null
                        ? List.of()
                        : answer.metrics().changes().entrySet().stream()
                                .map(entry -> line(ui.metric(entry.getKey()), entry.getValue()))
                                .filter(line ->
                                        line.before().all() + line.after().all() > 0)
                                .toList(),
                flips.items().stream().map(flip -> flip(flip, words, ui)).toList(),
                words.flipped(answer.flips()),
                flips.next() == null ? null : SettingsTabs.WHAT_IF + "/" + answer.id() + "?cursor=" + flips.next());
    }

    private static Line line(String clock, Answer.Change change) {
        Side before = Side.of(change.before());
        Side after = Side.of(change.after());
        int points = after.tenths() - before.tenths();
        boolean isComparable = before.all() > 0 && after.all() > 0;
        String text = (points > 0 ? "+" : points < 0 ? "−" : "±") + Math.abs(points) / 10 + "." + Math.abs(points) % 10;
        return new Line(
                clock,
                before,
                after,
                isComparable ? text : null,
                !isComparable || points == 0 ? null : points > 0 ? "better" : "worse");
    }

    private static FlipLine flip(Answer.Flip flip, WhatIfWords words, UiWords ui) {
        return new FlipLine(
                flip.ticketId(),
                flip.subject(),
                words.cycle(ui.metric(flip.metric()), flip.cycle()),
                !flip.wouldBeMet(),
                flip.wouldBeMet() ? words.wouldBeMet() : words.wouldBeMissed());
    }

    public boolean isRunning() {
        return answer.isRunning();
    }
}
