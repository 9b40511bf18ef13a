package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PolicyPagesTest {

    private static final String LIST = "/desk/settings/policies";
    private static final Actor ANA = Actor.agent(7, "Ana Lopes");

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    Policies policies;

    @Inject
    Calendars calendars;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aPolicyIsTypedInWordsAndStoredInMinutes() {
        Team team = people.team();
        Organization organization = people.organization();
        String calendar = Long.toString(calendars
                .create(
                        ANA,
                        new CalendarForm("A", "UTC", Map.of("monday", List.of(List.of("09:00", "18:00"))), List.of()))
                .id());
        String name = "Premium " + System.nanoTime();
        Map<String, Object> typed = fields(
                "name", name,
                "calendarId", calendar,
                "match", "any",
                "rules.0.field", "team",
                "rules.0.operator", "noneOf",
                "rules.0.value", List.of(Long.toString(team.id)),
                "rules.1.field", "priority",
                "rules.1.operator", "anyOf",
                "rules.1.value", List.of("urgent", "high"),
                "rules.2.field", "organization",
                "rules.2.operator", "anyOf",
                "rules.2.value", organization.name,
                "rules.3.field", "tag",
                "rules.3.operator", "contains",
                "rules.3.value", "vip",
                "rules.4.field", "custom",
                "rules.4.key", "region",
                "rules.4.operator", "anyOf",
                "rules.4.value", "EMEA\r\nAPAC",
                "targets.firstResponse.urgent", "30",
                "targets.resolution.low", "2d",
                "targets.resolution.high", "1h 30m",
                "pauses.resolution.pending", "1",
                "pauses.firstResponse.new", "1",
                "nextResponseStarts", "anyCustomerMessage",
                "warnBy", "minutes",
                "warnPercent", "75",
                "warnBefore", "1h",
                "do", "save");
        assertThat(create(typed).statusCode()).isEqualTo(303);
        PolicyForm form = named(name).form();
        assertThat(form.enabled()).isFalse();
        assertThat(form.conditions())
                .isEqualTo(new ConditionsForm(
                        "any",
                        List.of(
                                new ConditionsForm.Rule("team", "isNot", Long.toString(team.id)),
                                new ConditionsForm.Rule("priority", "in", List.of("urgent", "high")),
                                new ConditionsForm.Rule("organization", "is", Long.toString(organization.id)),
                                new ConditionsForm.Rule("tag", "contains", "vip"),
                                new ConditionsForm.Rule("custom.region", "in", List.of("EMEA", "APAC")))));
        assertThat(form.targets())
                .containsExactlyInAnyOrder(
                        new PolicyForm.Target("urgent", "firstResponse", 30),
                        new PolicyForm.Target("low", "resolution", 2 * 9 * 60),
                        new PolicyForm.Target("high", "resolution", 90));
        assertThat(form.pauseWhile().resolution()).containsExactly("pending");
        assertThat(form.pauseWhile().periodicUpdate()).isEmpty();
        assertThat(form.pauseWhile().firstResponse()).containsExactly("new");
        assertThat(form.nextResponseStarts()).isEqualTo("anyCustomerMessage");
        assertThat(form.warnAtPercent()).isNull();
        assertThat(form.warnMinutesBefore()).isEqualTo(60);
    }

    @Test
    void anEditShowsWhatIsStored_andSavingItChangesNothing() {
        Organization organization = people.organization();
        PolicyDetails policy = policies.create(
                ANA,
                new PolicyForm(
                        "Stored",
                        null,
                        true,
                        new ConditionsForm(
                                "all",
                                List.of(
                                        new ConditionsForm.Rule("tag", "is", "stored-policy"),
                                        new ConditionsForm.Rule("organization", "is", Long.toString(organization.id)))),
                        null,
                        List.of(new PolicyForm.Target("urgent", "firstResponse", 90)),
                        null,
                        null,
                        null,
                        null));
        String page = forms.open(supervisor, LIST + "/" + policy.id()).asString();
        assertThat(page).contains("value=\"1h 30m\"", "stored-policy", organization.name, "Version 1, Ana Lopes");
        Response saved = forms.send(
                supervisor,
                LIST + "/" + policy.id(),
                LIST + "/" + policy.id(),
                fields(
                        "name", "Stored",
                        "enabled", "1",
                        "match", "all",
                        "rules.0.field", "tag",
                        "rules.0.operator", "anyOf",
                        "rules.0.value", "stored-policy",
                        "rules.1.field", "organization",
                        "rules.1.operator", "anyOf",
                        "rules.1.value", organization.name,
                        "targets.firstResponse.urgent", "1h 30m",
                        "pauses.resolution.pending", "1",
                        "pauses.resolution.onHold", "1",
                        "pauses.periodicUpdate.pending", "1",
                        "pauses.periodicUpdate.onHold", "1",
                        "nextResponseStarts", "afterFirstResponse",
                        "warnBy", "percent",
                        "warnPercent", "75 %",
                        "version", "1",
                        "do", "save"));
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(policies.get(policy.id()).version()).isEqualTo(1);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        Map<String, Object> typed = fields(
                "name", "Wrong",
                "rules.0.field", "organization",
                "rules.0.operator", "anyOf",
                "rules.0.value", "No such company",
                "rules.1.field", "tag",
                "rules.1.operator", "anyOf",
                "rules.1.value", "",
                "targets.resolution.low", "9999d",
                "nextResponseStarts", "afterFirstResponse",
                "warnBy", "percent",
                "warnPercent", "101",
                "do", "save");
        Response page = create(typed);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.asString())
                .contains("Please correct 4 things", "No such company", "value=\"9999d\"")
                .contains("There is no organization of this name")
                .contains("Choose or write at least one value")
                .contains("href=\"#f-targets-resolution-low\"", "id=\"f-targets-resolution-low\"");
        assertThat(create(with(typed, "targets.resolution.low", "soon")).asString())
                .contains("Write a length such as 30m", "value=\"soon\"");
    }

    @Test
    void conditionsComeAndGoWithoutScript() {
        Map<String, Object> typed = fields("name", "Rows", "addField", "priority");
        assertThat(create(with(typed, "do", "add:rules")).asString())
                .contains("name=\"rules.0.field\" value=\"priority\"", "name=\"rules.0.value\" value=\"urgent\"");
        assertThat(create(with(with(typed, "addField", "mood"), "do", "add:rules"))
                        .asString())
                .doesNotContain("name=\"rules.0.field\"");
        Map<String, Object> one = with(with(typed, "rules.0.field", "tag"), "rules.0.value", "x");
        assertThat(create(with(one, "do", "remove:rules.0")).asString()).doesNotContain("name=\"rules.0.field\"");
    }

    @Test
    void policiesMoveUpAndDown() {
        long first = policy("move-a", -100);
        long second = policy("move-b", -100);
        long third = policy("move-c", -99);
        assertThat(order(first, second, third)).containsExactly(first, second, third);
        move(second, "up");
        assertThat(order(first, second, third)).containsExactly(second, first, third);
        move(second, "down");
        move(second, "down");
        assertThat(order(first, second, third)).containsExactly(first, third, second);
        move(99_999_999L, "down");
    }

    @Test
    void agentsReadAndDontWrite() {
        long id = policy("readable-policy", 5);
        Agent agent = people.agent();
        assertThat(forms.open(agent, LIST).asString())
                .contains("readable-policy")
                .doesNotContain("/move\"");
        assertThat(forms.open(agent, LIST + "/" + id).asString())
                .contains("Only supervisors can change this")
                .doesNotContain(">Save<");
        assertThat(forms.open(agent, LIST + "/new").statusCode()).isEqualTo(403);
        assertThat(forms.send(agent, LIST, LIST + "/" + id + "/delete", fields("version", "1"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatSavingWouldDoCanBeAsked() {
        long id = policy("asked-policy", 5);
        String path = LIST + "/" + id;
        Map<String, Object> typed = fields(
                "name", "asked-policy",
                "nextResponseStarts", "afterFirstResponse",
                "warnBy", "percent",
                "warnPercent", "75",
                "applyTo", "open",
                "version", "1",
                "do", "effect");
        Response answer = forms.send(supervisor, path, path, typed);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).contains("No open ticket would move");
        assertThat(forms.send(supervisor, path, path, with(typed, "name", "")).statusCode())
                .isEqualTo(422);
        assertThat(policies.get(id).version()).isEqualTo(1);
    }

    @Test
    void aPolicyCanBeDeleted() {
        long id = policy("gone-policy", 5);
        assertThat(forms.send(supervisor, LIST + "/" + id, LIST + "/" + id + "/delete", fields("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(policies.find(id)).isEmpty();
    }

    private long policy(String name, int position) {
        return policies.create(
                        ANA,
                        new PolicyForm(
                                name, Integer.valueOf(position), false, null, null, null, null, null, null, null))
                .id();
    }

    private void move(long id, String to) {
        forms.send(supervisor, LIST, LIST + "/" + id + "/move", fields("to", to));
    }

    private List<Long> order(Long... ids) {
        return policies.all().stream()
                .map(PolicyDetails::id)
                .filter(List.of(ids)::contains)
                .toList();
    }

    private Response create(Map<String, Object> fields) {
        return forms.send(supervisor, LIST + "/new", LIST, fields);
    }

    private PolicyDetails named(String name) {
        return policies.all().stream()
                .filter(policy -> policy.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return more;
    }
}
