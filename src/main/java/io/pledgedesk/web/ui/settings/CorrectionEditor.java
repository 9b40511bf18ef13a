package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.sla.CorrectionEffect;
import io.pledgedesk.sla.CorrectionForm;
import io.pledgedesk.sla.Corrections;
import io.pledgedesk.sla.HoursCorrection;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.HoursText;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.CorrectionWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes the page on which past hours are corrected. */
@ApplicationScoped
public class CorrectionEditor {

    private static final int SHOWN = 20;
    private static final Comparator<CorrectionEffect.Touched> WEIGHTIEST_FIRST = Comparator.comparing(
                    (CorrectionEffect.Touched ticket) -> ticket.waived().isEmpty())
            .thenComparing(ticket -> !ticket.becomesLate())
            .thenComparing(ticket -> Objects.equals(ticket.dueAt(), ticket.newDueAt()));

    private static final List<String> FIELDS = List.of("from", "to", "hours", "reason");

    private final Corrections corrections;
    private final CorrectionWords words;
    private final UiWords ui;

    CorrectionEditor(Corrections corrections, CorrectionWords words, UiWords ui) {
        this.corrections = corrections;
        this.words = words;
        this.ui = ui;
    }

    static Form blank() {
        return typed(new Typed(Map.of()));
    }

    /** What was typed, right or wrong. */
    static Form typed(Typed typed) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, typed.text(field)));
        return Form.of(values);
    }

    static CorrectionForm form(Form typed) {
        return new CorrectionForm(
                typed.value("from"),
                typed.value("to"),
                HoursText.intervals(typed.value("hours")),
                typed.value("reason"));
    }

    /** @param effect null before it was asked for */
    CorrectionView page(CalendarDetails calendar, Form form, CorrectionEffect effect, Times times) {
        return new CorrectionView(
                calendar.id(),
                calendar.name(),
                form,
                form.field("from", words.from()),
                form.optional("to", words.to(), words.toHint()),
                form.optional("hours", words.hours(), words.hoursHint()),
                form.field("reason", words.reason(), words.reasonHint()),
                effect == null ? null : effect(effect, times),
                corrections.of(calendar.id()).stream()
                        .map(each -> made(each, times))
                        .toList());
    }

    private CorrectionView.Effect effect(CorrectionEffect effect, Times times) {
        int count = effect.tickets().size();
        return new CorrectionView.Effect(
                words.effectText(count, effect.waived(), effect.becomeLate(), effect.more()),
                effect.becomeLate() > 0,
                count > 0,
                effect.tickets().stream()
                        .sorted(WEIGHTIEST_FIRST)
                        .limit(SHOWN)
                        .map(ticket -> line(ticket, times))
                        .toList());
    }

    private CorrectionView.Line line(CorrectionEffect.Touched ticket, Times times) {
        return new CorrectionView.Line(
                ticket.id(),
                ticket.subject(),
                ticket.dueAt() == null ? null : times.by(ticket.dueAt()),
                ticket.newDueAt() == null ? null : times.by(ticket.newDueAt()),
                ticket.waived().isEmpty() ? null : words.waives(metrics(ticket.waived())),
                ticket.becomesLate());
    }

    private CorrectionView.Made made(Corrections.Made made, Times times) {
        HoursCorrection correction = made.correction();
        return new CorrectionView.Made(
                days(correction.from(), correction.to(), times),
                hours(correction.hours()),
                correction.reason(),
                correction.by().name(),
                times.at(correction.correctedAt()),
                made.tickets(),
                made.waived(),
                made.isUnderWay());
    }

    /** In a line of a ticket's history. */
    public String event(String name, Fact.HoursCorrected fact, Times times) {
        String event = words.event(
                name, fact.calendar(), days(fact.from(), fact.to(), times), hours(fact.hours()), fact.reason());
        return fact.waived().isEmpty() ? event : words.eventWaiving(event, metrics(fact.waived()));
    }

    private String hours(List<List<String>> hours) {
        return hours.isEmpty() ? words.closed() : HoursText.of(hours);
    }

    private static String days(LocalDate from, LocalDate to, Times times) {
        String first = day(from, times);
        return from.equals(to) ? first : first + "–" + day(to, times);
    }

    private static String day(LocalDate day, Times times) {
        return times.day(day.atStartOfDay(times.zone()).toInstant()).text();
    }

    private String metrics(List<Fact.Waived> waived) {
        return waived.stream().map(each -> ui.metric(each.metric())).distinct().collect(Collectors.joining(", "));
    }
}
