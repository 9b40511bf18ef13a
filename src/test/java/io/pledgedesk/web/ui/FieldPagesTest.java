package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.custom.CustomField;
import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class FieldPagesTest {

    private static final String SETTINGS = "/desk/settings/fields";

    @Inject
    TestPeople people;

    @Inject
    Desk desk;

    @Inject
    CustomFields fields;

    @Inject
    FieldValues values;

    @Inject
    Customers customers;

    private final String key =
            "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private TestBrowser admin;
    private TestBrowser agent;

    @BeforeEach
    void browsers() {
        admin = people.browser(people.admin());
        agent = people.browser(people.agent());
    }

    @Test
    void anAdminDefinesAField_andRetiresIt() {
        agent.get(SETTINGS).then().statusCode(403);
        admin.get(SETTINGS + "/new").then().statusCode(200);
        Map<String, String> form = Map.of(
                "label", "Plan <b>", "scope", "ticket", "kind", "choice", "key", key, "choices", "", "position", "two");
        admin.submit(SETTINGS, form)
                .then()
                .statusCode(422)
                .body(allOf(containsString("Plan &lt;b&gt;"), containsString("value=\"two\""), containsString(key)));
        admin.submit(
                        SETTINGS,
                        Map.of(
                                "label",
                                "Plan",
                                "scope",
                                "ticket",
                                "kind",
                                "choice",
                                "key",
                                key,
                                "choices",
                                "A\r\nB\r\n"))
                .then()
                .statusCode(303);
        CustomField field = own();
        assertThat(field.choices()).containsExactly("A", "B");
        admin.get(SETTINGS).then().statusCode(200).body(containsString("custom." + key));
        String page = SETTINGS + "/" + field.id;
        admin.get(page).then().statusCode(200).body(containsString("A\nB"));
        admin.submit(page, Map.of("label", "Plan", "choices", "A", "retired", "on", "version", "0"))
                .then()
                .statusCode(303);
        assertThat(own().retired).isTrue();
        admin.submit(page, Map.of("label", "Late", "choices", "A", "version", "0"))
                .then()
                .statusCode(422)
                .body(containsString("meanwhile"));
        admin.submit(SETTINGS, Map.of("label", "Twin", "scope", "ticket", "kind", "text", "key", key))
                .then()
                .statusCode(422)
                .body(containsString("already a field"));
        admin.submit(page + "/delete", Map.of("version", "1")).then().statusCode(303);
        admin.get(page).then().statusCode(404);
    }

    @Test
    void anAgentFillsInAField_besideTheConversation() {
        CustomField field = define(FieldScope.TICKET, FieldKind.NUMBER);
        long ticket = desk.ticket(null, "Fields", "Text");
        String page = "/desk/tickets/" + ticket;
        agent.get(page).then().statusCode(200).body(containsString("name=\"custom." + key + "\""));
        agent.submit(page + "/fields", form("was-custom." + key, "", "custom." + key, "07.50"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(page));
        assertThat(values.of(FieldScope.TICKET, ticket)).containsEntry(key, "7.5");
        agent.get(page).then().body(containsString("set " + key + " to “7.5”"));
        agent.submit(page + "/fields", form("was-custom." + key, "", "custom." + key, "9"))
                .then()
                .statusCode(409)
                .body(containsString("meanwhile"));
        agent.submit(page + "/fields", form("was-custom." + key, "7.5", "custom." + key, "nine"))
                .then()
                .statusCode(422)
                .body(containsString("Enter a number"));
        agent.submit(page + "/fields", form("was-custom." + key, "7.5", "custom." + key, ""))
                .then()
                .statusCode(303);
        assertThat(values.of(FieldScope.TICKET, ticket)).doesNotContainKey(key);
        TestBrowser light = people.browser(people.lightAgent());
        light.submit(page + "/fields", form("custom." + key, "1")).then().statusCode(403);
        light.get(page).then().statusCode(200).body(not(containsString("name=\"custom." + key)));
        assertThat(field.id).isNotNull();
    }

    @Test
    void aNewTicketAsksForThem_andLosesNothing() {
        define(FieldScope.TICKET, FieldKind.DATE);
        String email = TestPeople.address("new");
        Map<String, String> form = Map.of(
                "token",
                key,
                "email",
                email,
                "subject",
                "Fields",
                "description",
                "Text",
                "channel",
                "phone",
                "direction",
                "inbound",
                "priority",
                "normal",
                "custom." + key,
                "tomorrow");
        agent.get("/desk/tickets/new").then().body(containsString("custom." + key));
        agent.submit("/desk/tickets/new", form)
                .then()
                .statusCode(422)
                .body(allOf(containsString("value=\"tomorrow\""), containsString("such as 2026-12-24")));
        Map<String, String> right = new java.util.HashMap<>(form);
        right.put("custom." + key, "2026-12-24");
        String location = agent.submit("/desk/tickets/new", right)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long ticket = Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
        assertThat(values.of(FieldScope.TICKET, ticket)).containsEntry(key, "2026-12-24");
    }

    @Test
    void aCustomersPageShowsAndSavesThem_allOrNothing() {
        define(FieldScope.CUSTOMER, FieldKind.YES_NO);
        Customer customer = people.customer();
        String page = "/desk/people/" + customer.id;
        Map<String, String> bad = Map.of(
                "name", "Lost", "email", customer.email, "version", "" + customer.version, "custom." + key, "maybe");
        agent.submit(page, bad).then().statusCode(422).body(containsString("Choose yes or no"));
        assertThat(customers.get(customer.id).name).isEqualTo(customer.name);
        Map<String, String> good = Map.of(
                "name", "Kept", "email", customer.email, "version", "" + customer.version, "custom." + key, "true");
        agent.submit(page, good).then().statusCode(303);
        assertThat(values.of(FieldScope.CUSTOMER, customer.id)).containsEntry(key, "true");
        agent.get(page).then().body(containsString("<option value=\"true\" selected>"));
        people.browser(people.lightAgent()).get(page).then().body(containsString("<bdi>Yes</bdi>"));
    }

    private CustomField define(FieldScope scope, FieldKind kind) {
        return fields.create(new CustomFieldDetails(scope, key, "Field " + key, kind, List.of(), 0, false));
    }

    private CustomField own() {
        return fields.all().stream()
                .filter(field -> field.key.equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> form(String... pairs) {
        Map<String, String> form = new java.util.LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            form.put(pairs[i], pairs[i + 1]);
        }
        return form;
    }
}
