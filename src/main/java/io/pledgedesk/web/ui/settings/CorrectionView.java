package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import java.util.List;

/**
 * The page on which past hours of a calendar are corrected.
 *
 * @param effect what the correction would do; null before that was asked
 */
public record CorrectionView(
        long calendar,
        String name,
        Form form,
        Field from,
        Field to,
        Field hours,
        Field reason,
        Effect effect,
        List<Made> made) {

    /** @param sure whether there is something to apply */
    public record Effect(String text, boolean late, boolean sure, List<Line> tickets) {}

    /** @param before and after when it is due; null when nothing runs @param waives in words; null for nothing */
    public record Line(long id, String subject, Moment before, Moment after, String waives, boolean late) {

        /** Whether nothing runs: the time of a clock that stands, or of one that a reopening would set going. */
        public boolean stands() {
            return before == null && after == null;
        }
    }

    /** A correction that was made. */
    public record Made(
            String days,
            String hours,
            String reason,
            String by,
            Moment at,
            int tickets,
            int waived,
            boolean underWay) {}

    public String action() {
        return SettingsTabs.CALENDARS + "/" + calendar + "/corrections";
    }

    public String back() {
        return SettingsTabs.CALENDARS + "/" + calendar;
    }
}
