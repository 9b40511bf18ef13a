package io.pledgedesk.web.ui.settings;

import io.pledgedesk.sla.ChangeEffect;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.SettingsWords;
import java.util.List;

/**
 * What an edit would do to open tickets; part {@code settings/effect}.
 *
 * @param text in a sentence
 * @param late whether a promise would be broken
 * @param tickets the most urgent of them
 */
public record EffectView(String text, boolean late, List<Line> tickets) {

    private static final int SHOWN = 10;

    /**
     * @param metric whose due time moves
     * @param before and after when it is due; null when that clock doesn't run
     */
    public record Line(long id, String subject, String metric, Moment before, Moment after, boolean late) {}

    static EffectView of(ChangeEffect effect, SettingsWords words, Times times) {
        return new EffectView(
                words.effect(effect.moved(), effect.becomeLate(), effect.more()),
                effect.becomeLate() > 0,
                effect.tickets().stream()
                        .limit(SHOWN)
                        .map(ticket -> new Line(
                                ticket.id(),
                                ticket.subject(),
                                ticket.metric().code(),
                                ticket.dueAt() == null ? null : times.by(ticket.dueAt()),
                                ticket.newDueAt() == null ? null : times.by(ticket.newDueAt()),
                                ticket.becomesLate()))
                        .toList());
    }
}
