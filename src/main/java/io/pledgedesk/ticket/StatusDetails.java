package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is said about a status.
 *
 * @param name at most 60 characters; null or empty is allowed for a built-in one, which is then called as its category
 * @param customerWording at most 120 characters; empty for none
 * @param position where it stands among those of its category, 0 to 9,999
 * @param retired whether it can be chosen no more
 * @param standard whether a ticket gets it where the category alone is said
 * @param translations by the codes of languages: what their readers are told instead; null for none
 */
public record StatusDetails(
        Status category,
        String name,
        String customerWording,
        int position,
        boolean retired,
        boolean standard,
        Map<String, StatusText> translations) {

    private static final int MAX_NAME = 60;
    private static final int MAX_WORDING = 120;
    private static final int MAX_POSITION = 9_999;

    public StatusDetails {
        StatusText own = new StatusText(name, customerWording);
        name = own.name();
        customerWording = own.customerWording();
        translations = said(translations);
        Violations wrong = new Violations();
        wrong.require(category != null, "category", "choiceMissing", "Choose one from the list.")
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
        check(wrong, category, own, "");
        for (Map.Entry<String, StatusText> translation : translations.entrySet()) {
            String at = "translations." + translation.getKey();
            wrong.require(
                    Language.of(translation.getKey()).isPresent(),
                    at,
                    "languageUnknown",
                    "Choose one of these languages: " + String.join(", ", Language.codes()) + ".");
            check(wrong, category, translation.getValue(), at + ".");
        }
        wrong.refuseIfAny();
    }

    public StatusDetails(
            Status category, String name, String customerWording, int position, boolean retired, boolean standard) {
        this(category, name, customerWording, position, retired, standard, Map.of());
    }

    private static Map<String, StatusText> said(Map<String, StatusText> translations) {
        Map<String, StatusText> said = new TreeMap<>(translations == null ? Map.of() : translations);
        said.values().removeIf(text -> text == null || text.isEmpty());
        return said;
    }

    private static void check(Violations wrong, Status category, StatusText text, String at) {
        wrong.require(
                        text.name() == null || Texts.length(text.name()) <= MAX_NAME,
                        at + "name",
                        "statusNameTooLong",
                        "A name has at most " + MAX_NAME + " characters.")
                .require(
                        text.name() == null
                                || Status.find(text.name())
                                        .filter(code -> code != category)
                                        .isEmpty(),
                        at + "name",
                        "statusNameIsACategory",
                        "This is what programs call another category. Choose another name.")
                .require(
                        Texts.length(text.customerWording()) <= MAX_WORDING,
                        at + "customerWording",
                        "wordingTooLong",
                        "This has at most " + MAX_WORDING + " characters.");
    }

    /** What is compared: without regard to case and to the quotes that the search box puts around names. */
    static String key(String name) {
        return name.replace("\"", "").toLowerCase(Locale.ROOT);
    }
}
