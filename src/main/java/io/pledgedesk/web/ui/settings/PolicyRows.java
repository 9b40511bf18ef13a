package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.web.ui.LengthText;
import io.pledgedesk.web.ui.words.PolicyWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says in few words what each policy promises to whom. */
@ApplicationScoped
class PolicyRows {

    private final Policies policies;
    private final Calendars calendars;
    private final ConditionSentences sentences;
    private final PolicyWords words;

    PolicyRows(Policies policies, Calendars calendars, ConditionSentences sentences, PolicyWords words) {
        this.policies = policies;
        this.calendars = calendars;
        this.sentences = sentences;
        this.words = words;
    }

    List<PolicyRow> all() {
        List<PolicyDetails> all = policies.all();
        Map<String, String> names = calendars.choices().stream()
                .collect(Collectors.toMap(calendar -> Ids.text(calendar.id()), CalendarDetails::name));
        return IntStream.range(0, all.size())
                .mapToObj(i -> row(all.get(i), names, i == 0, i == all.size() - 1))
                .toList();
    }

    private PolicyRow row(PolicyDetails policy, Map<String, String> calendarNames, boolean first, boolean last) {
        PolicyForm form = policy.form();
        return new PolicyRow(
                policy.id(),
                policy.name(),
                form.enabled(),
                sentences.of(form.conditions()),
                Stream.of(Metric.values())
                        .map(metric -> new PolicyRow.Target(words.metric(metric.code()), span(form, metric)))
                        .toList(),
                form.calendarId() == null ? words.aroundTheClock() : calendarNames.getOrDefault(form.calendarId(), ""),
                first,
                last);
    }

    /** {@code 15m–8h}: from the most urgent to the least. */
    private static String span(PolicyForm form, Metric metric) {
        IntSummaryStatistics minutes = form.targets().stream()
                .filter(target -> target.metric().equals(metric.code()))
                .mapToInt(PolicyForm.Target::minutes)
                .summaryStatistics();
        if (minutes.getCount() == 0) {
            return "";
        }
        return minutes.getMin() == minutes.getMax()
                ? LengthText.of(minutes.getMin())
                : LengthText.of(minutes.getMin()) + " – " + LengthText.of(minutes.getMax());
    }
}
