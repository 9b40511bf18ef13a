package io.pledgedesk.sla;

import io.pledgedesk.calendar.time.CalendarReader;
import io.pledgedesk.calendar.time.SpecialDayText;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * What past days turned out to have been, as somebody writes it.
 *
 * @param from {@code 2026-12-24}
 * @param to the last day, included; null for the one day
 * @param hours pairs of start and end; empty or null means closed
 * @param reason shown in place of a holiday's name wherever the days are explained
 */
public record CorrectionForm(String from, String to, List<List<String>> hours, String reason) {

    /** A longer time is no correction but another calendar. */
    private static final int MOST_DAYS = 31;

    private static final int FARTHEST_BACK_DAYS = 366;
    private static final String ROW = "exceptions.0.";

    public CorrectionForm {
        to = to == null || to.isBlank() ? from : to;
        hours = hours == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(hours));
    }

    /**
     * @param zone of the calendar
     * @param today there
     * @return with its reason as it is stored
     * @throws Refusal.Invalid with everything that is wrong
     */
    CorrectionForm checked(ZoneId zone, LocalDate today) {
        Violations found = new Violations();
        String why = Texts.line(reason == null ? "" : reason);
        found.require(
                !why.isEmpty() && Texts.length(why) <= Texts.NAME,
                "reason",
                "correctionReason",
                "Say why, in at most 200 characters.");
        if (isReadable(zone, found)) {
            checkDays(LocalDate.parse(from), LocalDate.parse(to), today, found);
        }
        found.refuseIfAny();
        return new CorrectionForm(from, to, hours, why);
    }

    private boolean isReadable(ZoneId zone, Violations found) {
        Violations read = new Violations();
        SpecialDayText day = new SpecialDayText(null, from, to, null, null, hours);
        CalendarReader.read(zone.getId(), Map.of(), List.of(day), "", read);
        try {
            read.refuseIfAny();
            return true;
        } catch (Refusal.Invalid refusal) {
            for (Violation each : refusal.violations()) {
                String field = each.field().startsWith(ROW) ? each.field().substring(ROW.length()) : "from";
                found.add(field, each.code(), each.message());
            }
            return false;
        }
    }

    private static void checkDays(LocalDate first, LocalDate last, LocalDate today, Violations found) {
        found.require(
                last.isBefore(today),
                "to",
                "correctionNotPast",
                "Choose days that are over. For today and later, edit the calendar.");
        found.require(
                first.isAfter(today.minusDays(FARTHEST_BACK_DAYS)),
                "from",
                "correctionTooOld",
                "Days can be corrected for a year.");
        found.require(
                first.plusDays(MOST_DAYS).isAfter(last),
                "to",
                "correctionTooLong",
                "A correction is about at most 31 days.");
    }
}
