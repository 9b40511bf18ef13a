package io.pledgedesk.web.ui.people;

import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Saving;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was typed about a customer.
 *
 * @param organization by name
 * @param language a code; empty for not known
 * @param custom the desk's own fields, by key
 */
record CustomerInput(
        String name,
        String email,
        String organization,
        String password,
        String language,
        long version,
        Map<String, String> custom) {

    static CustomerInput of(MultivaluedMap<String, String> sent, Map<String, String> custom) {
        return new CustomerInput(
                sent.getFirst("name"),
                sent.getFirst("email"),
                sent.getFirst("organization"),
                sent.getFirst("password"),
                sent.getFirst("language"),
                Saving.version(sent.getFirst("version")),
                custom);
    }

    String passwordOrNull() {
        return password == null || password.isEmpty() ? null : password;
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("email", email);
        typed.put("organization", organization);
        typed.put("language", language);
        custom.forEach((key, value) -> typed.put(CustomEntries.PREFIX + key, value));
        return Form.of(typed);
    }
}
