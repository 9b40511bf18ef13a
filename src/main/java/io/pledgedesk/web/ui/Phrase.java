package io.pledgedesk.web.ui;

/**
 * A sentence with a time inside; include {@code layout/phrase}.
 *
 * @param moment null for a sentence without one
 */
public record Phrase(String before, Moment moment, String after) {

    private static final char PLACE = '%';

    public static Phrase of(String text) {
        return new Phrase(text, null, "");
    }

    /** @param text with “%” where the time goes */
    public static Phrase of(String text, Moment moment) {
        int place = text.lastIndexOf(PLACE);
        return place < 0 ? of(text) : new Phrase(text.substring(0, place), moment, text.substring(place + 1));
    }

    @Override
    public String toString() {
        return moment == null ? before : before + moment + after;
    }
}
