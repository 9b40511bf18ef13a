package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Locale;

/**
 * What is said about a status.
 *
 * @param name at most 60 characters; null or empty is allowed for a built-in one, which is then called as its category
 * @param customerWording at most 120 characters; empty for none
 * @param position where it stands among those of its category, 0 to 9,999
 * @param retired whether it can be chosen no more
 * @param standard whether a ticket gets it where the category alone is said
 */
public record StatusDetails(
        Status category, String name, String customerWording, int position, boolean retired, boolean standard) {

    private static final int MAX_NAME = 60;
    private static final int MAX_WORDING = 120;
    private static final int MAX_POSITION = 9_999;

    public StatusDetails {
        name = name == null || Texts.line(name).isEmpty() ? null : Texts.line(name);
        customerWording = customerWording == null ? "" : Texts.line(customerWording);
        Violations wrong = new Violations();
        wrong.require(category != null, "category", "choiceMissing", "Choose one from the list.")
                .require(
                        name == null || Texts.length(name) <= MAX_NAME,
                        "name",
                        "statusNameTooLong",
                        "A name has at most " + MAX_NAME + " characters.")
                .require(
                        name == null
                                || Status.find(name)
                                        .filter(code -> code != category)
                                        .isEmpty(),
                        "name",
                        "statusNameIsACategory",
                        "This is what programs call another category. Choose another name.")
                .require(
                        Texts.length(customerWording) <= MAX_WORDING,
                        "customerWording",
                        "wordingTooLong",
                        "This has at most " + MAX_WORDING + " characters.")
                .require(
                        position >= 0 && position <= MAX_POSITION,
                        "position",
                        "positionInvalid",
                        "Enter a whole number from 0 to 9999.")
                .require(
                        !(retired && standard),
                        "retired",
                        "defaultCannotRetire",
                        "A default can’t be retired. Make another status of the category the default first.");
        wrong.refuseIfAny();
    }

    /** What is compared: without regard to case and to the quotes that the search box puts around names. */
    static String key(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
