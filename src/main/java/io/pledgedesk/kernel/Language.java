package io.pledgedesk.kernel;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that Pledge speaks. Stored and sent by its code (BCP 47). */
public enum Language {
    ENGLISH("en", "English", "EEE d MMM", "d MMM yyyy", "EEEE, d MMMM uuuu, HH:mm"),
    GERMAN("de", "Deutsch", "ccc d. LLL", "d. LLL yyyy", "EEEE, d. MMMM uuuu, HH:mm 'Uhr'"),
    /** With the digits 0 to 9 in dates too: counts and numbers of tickets have them as well. */
    ARABIC("ar-u-nu-latn", "العربية", "EEEE d MMMM", "d MMMM yyyy", "EEEE d MMMM uuuu، HH:mm");

    private static final int LONGEST_HEADER = 200;

    private final Locale locale;
    private final String ownName;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndYear;
    private final DateTimeFormatter moment;

    Language(String tag, String ownName, String day, String dayAndYear, String moment) {
        this.locale = Locale.forLanguageTag(tag);
        this.ownName = ownName;
        this.day = DateTimeFormatter.ofPattern(day, locale);
        this.dayAndYear = DateTimeFormatter.ofPattern(dayAndYear, locale);
        this.moment = DateTimeFormatter.ofPattern(moment, locale);
    }

    /** {@code en}, {@code de}, {@code ar}. */
    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    /** What those who speak it call it. */
    public String ownName() {
        return ownName;
    }

    /** {@code ltr} or {@code rtl}, as in HTML. */
    public String direction() {
        return this == ARABIC ? "rtl" : "ltr";
    }

    /** {@code Tue 24 Nov}. */
    public DateTimeFormatter day() {
        return day;
    }

    /** {@code 24 Nov 2025}. */
    public DateTimeFormatter dayAndYear() {
        return dayAndYear;
    }

    /** For letters, which are read whenever: {@code Tuesday, 24 November 2026, 14:06}. */
    public DateTimeFormatter moment() {
        return moment;
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Language::code).toList();
    }

    /** @param code null for none */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equals(code))
                .findFirst();
    }

    /**
     * The first that somebody reads whom Pledge can serve.
     *
     * @param header {@code Accept-Language} (RFC 9110, 12.5.4); null for none
     */
    public static Optional<Language> wanted(String header) {
        if (header == null || header.length() > LONGEST_HEADER) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> of(range.getRange().split("-", 2)[0]).stream())
                    .findFirst();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
