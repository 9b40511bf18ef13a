package io.pledgedesk.custom;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What is said about a field.
 *
 * @param key a small letter, then small letters, digits and underscores, at most 40
 * @param label 1 to 200 characters
 * @param hint what to type, for customers, at most 200 characters; null or empty for nothing
 * @param choices what can be chosen, for {@link FieldKind#CHOICE} only, 1 to 100 of at most 200 characters
 * @param position a sort key, lower first
 * @param retired whether it takes no new values
 */
public record CustomFieldDetails(
        FieldScope scope,
        String key,
        String label,
        FieldKind kind,
        List<String> choices,
        int position,
        boolean retired,
        String hint) {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9_]{0,39}");
    private static final int MOST_CHOICES = 100;

    /** Without a hint. */
    public CustomFieldDetails(
            FieldScope scope,
            String key,
            String label,
            FieldKind kind,
            List<String> choices,
            int position,
            boolean retired) {
        this(scope, key, label, kind, choices, position, retired, "");
    }

    public CustomFieldDetails {
        label = Texts.line(label);
        hint = hint == null ? "" : Texts.line(hint);
        choices = choices == null
                ? List.of()
                : choices.stream()
                        .map(choice -> choice == null ? "" : Texts.line(choice))
                        .filter(choice -> !choice.isEmpty())
                        .distinct()
                        .toList();
        Violations wrong = new Violations();
        wrong.require(scope != null, "scope", "Choose ticket or customer.");
        wrong.require(
                key != null && KEY.matcher(key).matches(),
                "key",
                "keyInvalid",
                "A key has small letters, digits and underscores, at most 40, such as order_number.");
        wrong.require(label != null && !label.isEmpty(), "label", "nameMissing", "Please enter a name.");
        wrong.require(
                label == null || Texts.length(label) <= Texts.NAME,
                "label",
                "nameTooLong",
                "A name has at most " + Texts.NAME + " characters.");
        wrong.require(Texts.length(hint) <= Texts.NAME, "hint", "A hint has at most " + Texts.NAME + " characters.");
        wrong.require(kind != null, "kind", "Choose text, number, yesNo, choice or date.");
        checkChoices(kind, choices, wrong);
        wrong.refuseIfAny();
    }

    private static void checkChoices(FieldKind kind, List<String> choices, Violations wrong) {
        boolean chosen = kind == FieldKind.CHOICE;
        wrong.require(
                !chosen || !choices.isEmpty(),
                "choices",
                "choicesMissing",
                "Write down what can be chosen, one a line.");
        wrong.require(chosen || choices.isEmpty(), "choices", "Only a field to choose from has choices.");
        wrong.require(
                choices.size() <= MOST_CHOICES
                        && choices.stream().allMatch(choice -> Texts.length(choice) <= Texts.NAME),
                "choices",
                "There are at most " + MOST_CHOICES + " choices of " + Texts.NAME + " characters each.");
    }
}
