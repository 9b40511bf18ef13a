package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import java.util.List;

/**
 * The page on which a policy is edited.
 *
 * @param id null for a new one
 * @param calendars to choose from, each with the length of its day
 * @param dayHint how long a day is by the chosen one
 * @param changed who changed it last, in words; null for a new one
 * @param effect what saving would do to open tickets; null when that wasn't asked
 */
public record PolicyEdit(
        Long id,
        PolicyDraft draft,
        Form form,
        ConditionsView conditions,
        List<Option> calendars,
        String dayHint,
        List<MetricRow> metrics,
        String changed,
        EffectView effect) {

    /**
     * A row of the matrix: a metric with its targets and pauses.
     *
     * @param hidden pauses that are not offered and kept as they are
     */
    public record MetricRow(
            String code, String label, String about, List<Cell> targets, List<Pause> pauses, List<String> hidden) {}

    /** @param error what to type instead; null when nothing is wrong */
    public record Cell(String name, String id, String label, String value, String error) {}

    /** A status in which the clock may stand. */
    public record Pause(String name, String label, boolean ticked) {}

    public String action() {
        return id == null ? SettingsTabs.POLICIES : SettingsTabs.POLICIES + "/" + id;
    }
}
