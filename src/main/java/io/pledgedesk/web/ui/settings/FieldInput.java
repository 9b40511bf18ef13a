package io.pledgedesk.web.ui.settings;

import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about a field of the desk's own. */
class FieldInput {

    @RestForm
    String label;

    @RestForm
    String scope;

    @RestForm
    String kind;

    @RestForm
    String key;

    @RestForm
    String hint;

    /** One a line. */
    @RestForm
    String choices;

    @RestForm
    String position;

    @RestForm
    String retired;

    @RestForm
    String version;

    static FieldInput fresh() {
        FieldInput input = new FieldInput();
        input.scope = FieldScope.TICKET.code();
        input.kind = FieldKind.TEXT.code();
        return input;
    }

    static FieldInput of(CustomField field) {
        FieldInput input = new FieldInput();
        input.label = field.label;
        input.scope = field.scope.code();
        input.kind = field.kind.code();
        input.key = field.key;
        input.hint = field.hint;
        input.choices = String.join("\n", field.choices());
        input.position = Integer.toString(field.position);
        input.retired = field.retired ? "on" : null;
        return input;
    }

    /** @param present null for a new one; what can't be changed is taken from it */
    CustomFieldDetails details(CustomField present) {
        FieldKind chosen = present == null ? FieldKind.find(kind).orElse(null) : present.kind;
        return new CustomFieldDetails(
                present == null ? FieldScope.find(scope).orElse(null) : present.scope,
                present == null ? key : present.key,
                label,
                chosen,
                chosen == FieldKind.CHOICE && choices != null ? List.of(choices.split("\\R", 200)) : List.of(),
                place(),
                retired != null,
                hint);
    }

    private int place() {
        String text = position == null ? "" : position.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Refusal.Invalid("position", "placeInvalid", "Enter a whole number, lower first.");
        }
        return Integer.parseInt(text);
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("label", label);
        typed.put("scope", scope);
        typed.put("kind", kind);
        typed.put("key", key);
        typed.put("hint", hint);
        typed.put("choices", choices);
        typed.put("position", position);
        return Form.of(typed);
    }
}
