package io.pledgedesk.web.ui;

import io.pledgedesk.web.ui.words.UiWords;
import java.time.Duration;
import java.time.Instant;

/**
 * The due chip: fill, icon and word say the state, colour comes last; tag {@code sla}.
 *
 * @param due what the text counts to or from; null where there is none
 * @param live whether a script keeps the text fresh: only for clocks that run
 */
public record SlaChip(State state, String text, Instant due, boolean live) {

    /** How a clock stands, as a page shows it. */
    public enum State {
        LATE("late", "triangle-alert"),
        SOON("soon", "clock-alert"),
        OK("ok", "clock"),
        PAUSED("paused", "pause"),
        MET("met", "check"),
        NONE("none", null);

        private final String css;
        private final String icon;

        State(String css, String icon) {
            this.css = css;
            this.icon = icon;
        }

        public String css() {
            return css;
        }

        public String icon() {
            return icon;
        }
    }

    /**
     * A clock that runs. Exactly due is in time (sla.md K6).
     *
     * @param warnAt from when it is shown as due soon; null for never
     */
    public static SlaChip running(Times times, Instant warnAt, Instant dueAt) {
        return new SlaChip(stateOf(times.now(), warnAt, dueAt), times.left(dueAt), dueAt, true);
    }

    public static SlaChip paused(UiWords words) {
        return new SlaChip(State.PAUSED, words.paused(), null, false);
    }

    public static SlaChip met(Times times, UiWords words, Duration took) {
        return new SlaChip(State.MET, words.metIn(times.tight(took)), null, false);
    }

    /** A clock that was stopped too late stays as late as it was. */
    public static SlaChip missed(Times times, UiWords words, Duration lateness) {
        return new SlaChip(State.LATE, words.missedBy(times.late(lateness)), null, false);
    }

    public static SlaChip none(UiWords words) {
        return new SlaChip(State.NONE, words.noPromise(), null, false);
    }

    public static State stateOf(Instant now, Instant warnAt, Instant dueAt) {
        if (now.isAfter(dueAt)) {
            return State.LATE;
        }
        return warnAt != null && !now.isBefore(warnAt) ? State.SOON : State.OK;
    }
}
