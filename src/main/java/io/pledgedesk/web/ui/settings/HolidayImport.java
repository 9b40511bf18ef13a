package io.pledgedesk.web.ui.settings;

import io.pledgedesk.calendar.holidays.HolidayReader;
import io.pledgedesk.calendar.holidays.Holidays;
import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.CalendarWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Takes the holidays of an iCalendar file into a draft of a calendar. Nothing is stored until the draft is saved. */
@ApplicationScoped
class HolidayImport {

    static final String FIELD = "icsText";

    /** Characters that a file of the greatest length has in bytes at most. */
    private static final int MOST_BYTES = HolidayReader.MOST_CHARACTERS * 2;

    private final CalendarWords words;

    HolidayImport(CalendarWords words) {
        this.words = words;
    }

    /** @param notice what was taken, and what wasn't, in words */
    record Outcome(CalendarDraft draft, String notice) {}

    /** @throws Refusal.Invalid at {@value #FIELD} for what can't be read */
    Outcome into(CalendarDraft draft, FileUpload file, String pasted, Times times) {
        String text = file == null || file.size() == 0 ? pasted : text(file);
        int year = LocalDate.ofInstant(times.now(), times.zone()).getYear();
        try {
            Holidays read = new HolidayReader(zone(draft), LocalDate.of(year, 6, 1)).read(text);
            return merged(draft, read, year);
        } catch (Refusal.Invalid refusal) {
            throw new Refusal.Invalid(FIELD, refusal.getMessage());
        }
    }

    private Outcome merged(CalendarDraft draft, Holidays read, int year) {
        List<CalendarDraft.ExceptionRow> rows =
                new ArrayList<>(draft.withoutBlanks().exceptions());
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(dates(row)));
        int before = rows.size();
        read.days().stream()
                .map(day -> CalendarDraft.ExceptionRow.of(day, year))
                .filter(row -> known.add(dates(row)))
                .forEach(rows::add);
        if (rows.size() > CalendarDefinition.MAX_EXCEPTIONS) {
            throw new Refusal.Invalid(FIELD, words.tooManyDays());
        }
        int taken = rows.size() - before;
        StringBuilder notice = new StringBuilder(words.taken(taken));
        if (taken < read.days().size()) {
            notice.append(' ').append(words.known(read.days().size() - taken));
        }
        if (!read.skipped().isEmpty()) {
            Holidays.Skipped first = read.skipped().get(0);
            notice.append(' ').append(words.skipped(read.skipped().size(), first.name(), first.reason()));
        }
        return new Outcome(draft.withExceptions(rows), notice.toString());
    }

    /** Hours of a day that is already there stay as somebody set them. */
    private static String dates(CalendarDraft.ExceptionRow row) {
        return row.yearly() ? "--" + row.from().substring(Math.min(5, row.from().length())) : row.from() + row.to();
    }

    private static ZoneId zone(CalendarDraft draft) {
        return ZoneId.getAvailableZoneIds().contains(draft.timeZone()) ? ZoneId.of(draft.timeZone()) : ZoneOffset.UTC;
    }

    private static String text(FileUpload file) {
        try (InputStream bytes = Files.newInputStream(file.uploadedFile())) {
            return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
