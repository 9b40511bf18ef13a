package io.pledgedesk.calendar.holidays;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.Recur;
import net.fortuna.ical4j.transform.recurrence.Frequency;

/** When an event of whole days takes place again. Endless ones are written out for the years around today. */
final class Recurrence {

    private static final int YEARS_BACK = 2;
    private static final int YEARS_AHEAD = 10;
    private static final int MOST = 2_001;
    private static final Set<Frequency> BY_DAYS =
            Set.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    private final LocalDate first;
    private final LocalDate today;
    private final List<Recur<LocalDate>> rules = new ArrayList<>();

    /** @throws NoHoliday for a rule that can't be followed */
    Recurrence(LocalDate first, List<Property> rules, LocalDate today) {
        this.first = first;
        this.today = today;
        rules.forEach(rule -> this.rules.add(read(rule.getValue())));
    }

    private static Recur<LocalDate> read(String rule) {
        try {
            Recur<LocalDate> read = new Recur<>(withDateOnly(rule));
            if (BY_DAYS.contains(read.getFrequency())) {
                return read;
            }
        } catch (RuntimeException e) {
            throw new NoHoliday("Its rule of recurrence can't be read.");
        }
        throw new NoHoliday("It recurs more than once a day.");
    }

    /** An end of the series that is written as an instant is meant as its date: the event is about days. */
    private static String withDateOnly(String rule) {
        return rule.replaceAll("(?i)(UNTIL=[0-9]{8})T[0-9]{6}Z?", "$1");
    }

    /** On the same date of every year without an end: what a calendar calls yearly. */
    boolean isEveryYear() {
        if (rules.size() != 1 || (first.getMonthValue() == 2 && first.getDayOfMonth() == 29)) {
            return false;
        }
        Recur<LocalDate> rule = rules.get(0);
        boolean isPlain = rule.getFrequency() == Frequency.YEARLY
                && rule.getInterval() <= 1
                && rule.getCount() <= 0
                && rule.getUntil() == null
                && rule.getDayList().isEmpty()
                && rule.getSetPosList().isEmpty()
                && rule.getWeekNoList().isEmpty()
                && rule.getYearDayList().isEmpty();
        return isPlain
                && isOnly(rule.getMonthDayList(), first.getDayOfMonth())
                && (rule.getMonthList().isEmpty()
                        || rule.getMonthList().size() == 1
                                && rule.getMonthList().get(0).getMonthOfYear() == first.getMonthValue());
    }

    private static boolean isOnly(List<Integer> numbers, int wanted) {
        return numbers.isEmpty() || numbers.equals(List.of(wanted));
    }

    /** The first days, the very first one too. */
    Set<LocalDate> starts() {
        Set<LocalDate> starts = new TreeSet<>();
        LocalDate from = LocalDate.of(today.getYear() - YEARS_BACK, 1, 1);
        LocalDate to = LocalDate.of(today.getYear() + YEARS_AHEAD, 12, 31);
        if (!first.isBefore(from) && !first.isAfter(to)) {
            starts.add(first);
        }
        for (Recur<LocalDate> rule : rules) {
            starts.addAll(dates(rule, from, to));
        }
        if (starts.size() >= MOST) {
            throw new NoHoliday("It recurs too often for a holiday.");
        }
        return starts;
    }

    private List<LocalDate> dates(Recur<LocalDate> rule, LocalDate from, LocalDate to) {
        try {
            return rule.getDates(first, from, to, MOST);
        } catch (RuntimeException e) {
            throw new NoHoliday("Its rule of recurrence can't be followed.");
        }
    }
}
