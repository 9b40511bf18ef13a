package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.sla.ChangePreview;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.RowAction;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.Typed;
import io.pledgedesk.web.ui.words.SettingsWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Makes the page on which a calendar is edited, at every step of editing it. */
@ApplicationScoped
class CalendarEditor {

    private final CalendarRows rows;
    private final CalendarTrial trial;
    private final Calendars calendars;
    private final ChangePreview preview;
    private final HolidayImport holidays;
    private final SettingsWords words;

    CalendarEditor(
            CalendarRows rows,
            CalendarTrial trial,
            Calendars calendars,
            ChangePreview preview,
            HolidayImport holidays,
            SettingsWords words) {
        this.rows = rows;
        this.calendars = calendars;
        this.preview = preview;
        this.holidays = holidays;
        this.trial = trial;
        this.words = words;
    }

    CalendarEdit fresh(Times times) {
        CalendarDraft draft = CalendarDraft.fresh(times.zone().getId());
        return page(null, draft, null, null, null, "", CalendarTrial.LENGTH, times);
    }

    CalendarEdit stored(CalendarDetails calendar, Times times) {
        int year = LocalDate.ofInstant(times.now(), times.zone()).getYear();
        CalendarDraft draft = CalendarDraft.of(calendar.form(), calendar.version(), year);
        return page(calendar, draft, null, null, null, "", CalendarTrial.LENGTH, times);
    }

    /** @param calendar null for a new one @param refusal what is wrong; null for nothing */
    CalendarEdit again(
            CalendarDetails calendar, CalendarDraft draft, Typed typed, Refusal.Invalid refusal, Times times) {
        return page(calendar, draft, refusal, null, null, typed.text("tryStart"), typed.text("tryLength"), times);
    }

    /** What saving the draft would do to open tickets. @throws Refusal.Invalid as saving would */
    CalendarEdit effect(CalendarDetails calendar, CalendarDraft draft, Typed typed, Times times) {
        ApplyTo whom = draft.newOnly() ? ApplyTo.NEW : ApplyTo.OPEN;
        DatedCalendar version = calendars.draft(calendar.id(), whom, before -> draft.form());
        EffectView effect = EffectView.of(preview.ofCalendar(calendar.id(), version), words, times);
        return page(calendar, draft, null, null, effect, typed.text("tryStart"), typed.text("tryLength"), times);
    }

    /** The draft with the holidays of a file. @throws Refusal.Invalid for a file that can't be read */
    CalendarEdit withHolidays(
            CalendarDetails calendar, CalendarDraft draft, Typed typed, FileUpload file, Times times) {
        HolidayImport.Outcome taken = holidays.into(draft, file, typed.text(HolidayImport.FIELD), times);
        return page(
                calendar,
                taken.draft(),
                null,
                taken.notice(),
                null,
                typed.text("tryStart"),
                typed.text("tryLength"),
                times);
    }

    /** What to tell somebody whose edit was overtaken by another. */
    Refusal.Invalid overtaken(CalendarDetails now) {
        return new Refusal.Invalid("", words.overtaken(now.changedBy()));
    }

    /** What a button other than the saving one does to the rows. */
    CalendarDraft changed(CalendarDraft draft, RowAction action) {
        if (action.is("copy")) {
            return draft.withMondayCopied();
        }
        if (action.list().equals("exceptions")) {
            return action.is("add") ? draft.withException() : draft.withoutException(action.index());
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            if (action.list().equals("weekly." + CalendarForm.keyOf(day))) {
                return action.is("add") ? draft.withInterval(day) : draft.withoutInterval(day, action.index());
            }
        }
        return draft;
    }

    private CalendarEdit page(
            CalendarDetails calendar,
            CalendarDraft draft,
            Refusal.Invalid refusal,
            String notice,
            EffectView effect,
            String start,
            String length,
            Times times) {
        CalendarTrial.Outcome tried = trial.run(draft.withoutBlanks().form(), start, length, times);
        Locale locale = times.locale();
        return new CalendarEdit(
                calendar == null ? null : calendar.id(),
                draft,
                form(draft, refusal),
                calendar == null ? List.of() : rows.users(calendar.id()),
                calendar == null
                        ? null
                        : words.version(
                                calendar.version(),
                                calendar.changedBy(),
                                times.at(calendar.changedAt()).text()),
                tried.start(),
                tried.length(),
                tried.error(),
                tried.trial(),
                notice,
                effect,
                locale);
    }

    private static Form form(CalendarDraft draft, Refusal.Invalid refusal) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("name", draft.name());
        values.put("timeZone", draft.timeZone());
        Form form = Form.of(values);
        if (refusal == null) {
            return form;
        }
        List<Violation> placed =
                refusal.violations().stream().map(CalendarDraft::placed).toList();
        return form.with(new Refusal.Invalid(placed));
    }
}
