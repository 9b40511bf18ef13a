package io.pledgedesk.people;

/** Customers see agents by their first name only. */
public final class FirstNames {

    private FirstNames() {}

    public static String of(String name) {
        String trimmed = name.strip();
        int space = trimmed.indexOf(' ');
        return space < 0 ? trimmed : trimmed.substring(0, space);
    }
}
