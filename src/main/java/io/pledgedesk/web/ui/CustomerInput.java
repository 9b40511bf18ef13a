package io.pledgedesk.web.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about a customer. */
class CustomerInput {

    @RestForm
    String name;

    @RestForm
    String email;

    /** By name. */
    @RestForm
    String organization;

    @RestForm
    String password;

    @RestForm
    String version;

    String passwordOrNull() {
        return password == null || password.isEmpty() ? null : password;
    }

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("email", email);
        typed.put("organization", organization);
        return Form.of(typed);
    }
}
