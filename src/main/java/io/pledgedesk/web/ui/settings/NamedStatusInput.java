package io.pledgedesk.web.ui.settings;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.StatusText;
import io.pledgedesk.web.ui.Form;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was typed about a status, by the names of the fields in the order of the page. */
record NamedStatusInput(Map<String, String> typed) {

    private static final int MAX_DIGITS = 4;

    static NamedStatusInput fresh() {
        Map<String, String> fresh = fields();
        fresh.put("category", Status.PENDING.code());
        return new NamedStatusInput(fresh);
    }

    static NamedStatusInput of(MultivaluedMap<String, String> sent) {
        Map<String, String> typed = fields();
        typed.replaceAll((name, nothing) -> sent.getFirst(name));
        return new NamedStatusInput(typed);
    }

    static NamedStatusInput of(NamedStatus status) {
        Map<String, String> stored = fields();
        stored.put("name", status.name());
        stored.put("category", status.category().code());
        stored.put("customerWording", status.customerWording());
        status.translations().forEach((code, text) -> {
            stored.put(nameIn(code), text.name());
            stored.put(wordingIn(code), text.customerWording());
        });
        stored.put("position", Integer.toString(status.position()));
        stored.put("standard", status.isDefault() ? "on" : null);
        stored.put("retired", status.isRetired() ? "on" : null);
        return new NamedStatusInput(stored);
    }

    private static Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", null);
        fields.put("category", null);
        fields.put("customerWording", null);
        for (String code : Language.codes()) {
            fields.put(nameIn(code), null);
            fields.put(wordingIn(code), null);
        }
        for (String rest : new String[] {"position", "standard", "retired", "version"}) {
            fields.put(rest, null);
        }
        return fields;
    }

    static String nameIn(String language) {
        return "translations." + language + ".name";
    }

    static String wordingIn(String language) {
        return "translations." + language + ".customerWording";
    }

    /** @param present null for a new one; a default stays one until another is made it */
    StatusDetails details(NamedStatus present) {
        return new StatusDetails(
                present == null ? Status.find(typed.get("category")).orElse(null) : present.category(),
                typed.get("name"),
                typed.get("customerWording"),
                place(),
                retired(),
                standard() || (present != null && present.isDefault()),
                translations());
    }

    private Map<String, StatusText> translations() {
        Map<String, StatusText> translations = new LinkedHashMap<>();
        for (String code : Language.codes()) {
            translations.put(code, new StatusText(typed.get(nameIn(code)), typed.get(wordingIn(code))));
        }
        return translations;
    }

    boolean standard() {
        return typed.get("standard") != null;
    }

    boolean retired() {
        return typed.get("retired") != null;
    }

    String version() {
        return typed.get("version");
    }

    private int place() {
        String text = typed.get("position") == null ? "" : typed.get("position").strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refusal.Invalid("position", "placeInvalid", "Enter a whole number, lower first.");
        }
        return Integer.parseInt(text);
    }

    Form form() {
        return Form.of(typed);
    }
}
