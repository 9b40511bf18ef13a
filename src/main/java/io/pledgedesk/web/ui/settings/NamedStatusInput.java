package io.pledgedesk.web.ui.settings;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.web.ui.Form;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about a status. */
class NamedStatusInput {

    private static final int MAX_DIGITS = 4;

    @RestForm
    String name;

    @RestForm
    String category;

    @RestForm
    String customerWording;

    @RestForm
    String position;

    @RestForm
    String standard;

    @RestForm
    String retired;

    @RestForm
    String version;

    static NamedStatusInput fresh() {
        NamedStatusInput input = new NamedStatusInput();
        input.category = Status.PENDING.code();
        return input;
    }

    static NamedStatusInput of(NamedStatus status) {
        NamedStatusInput input = new NamedStatusInput();
        input.name = status.name();
        input.category = status.category().code();
        input.customerWording = status.customerWording();
        input.position = Integer.toString(status.position());
        input.standard = status.isDefault() ? "on" : null;
        input.retired = status.isRetired() ? "on" : null;
        return input;
    }

    /** @param present null for a new one; a default stays one until another is made it */
    StatusDetails details(NamedStatus present) {
        return new StatusDetails(
                present == null ? Status.find(category).orElse(null) : present.category(),
                name,
                customerWording,
                place(),
                retired != null,
                standard != null || (present != null && present.isDefault()));
    }

    private int place() {
        String text = position == null ? "" : position.strip();
        if (text.isEmpty()) {
            return 0;
        }
        if (text.length() > MAX_DIGITS || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Refusal.Invalid("position", "placeInvalid", "Enter a whole number, lower first.");
        }
        return Integer.parseInt(text);
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("category", category);
        typed.put("customerWording", customerWording);
        typed.put("position", position);
        return Form.of(typed);
    }
}
