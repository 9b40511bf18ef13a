package io.pledgedesk.people;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Locale;

/** The fields that people and their groups have in common, cleaned and checked. */
final class Fields {

    private Fields() {}

    static String name(String text, Violations violations) {
        String name = Texts.line(text);
        violations
                .require(name != null && !name.isEmpty(), "name", "nameMissing", "Please enter a name.")
                .require(
                        name == null || Texts.length(name) <= Texts.NAME,
                        "name",
                        "nameTooLong",
                        "A name has at most " + Texts.NAME + " characters.");
        return name;
    }

    static String email(String text, Violations violations) {
        String email = Texts.email(text);
        boolean given = email != null && !email.isEmpty();
        violations
                .require(given, "email", "addressMissing", "Please enter an e-mail address.")
                .require(
                        !given || Texts.isEmail(email),
                        "email",
                        "addressInvalid",
                        "This is not an e-mail address. It looks like name@example.com.");
        return email;
    }

    /** What a search compares: without regard to case. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
