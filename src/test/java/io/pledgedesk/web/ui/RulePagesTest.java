package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
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
class RulePagesTest {

    private static final String LIST = "/desk/settings/rules";

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    EscalationRules rules;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aRuleIsTypedInWords() {
        Team team = people.team();
        Agent agent = people.agent();
        String name = "Late " + System.nanoTime();
        assertThat(create(fields(
                                "name", name,
                                "metric", "resolution",
                                "point", "minutesAfter",
                                "percent", "90",
                                "minutesAfter", "1h",
                                "match", "all",
                                "rules.0.field", "priority",
                                "rules.0.operator", "anyOf",
                                "rules.0.value", List.of("urgent"),
                                "actions.0.type", "notify",
                                "actions.0.to", List.of("team", "supervisors"),
                                "actions.0.people", agent.email,
                                "actions.1.type", "assign",
                                "actions.1.team", Long.toString(team.id),
                                "actions.1.assignee", "",
                                "actions.2.type", "priority",
                                "actions.2.value", "urgent",
                                "actions.3.type", "tag",
                                "actions.3.value", "late",
                                "actions.4.type", "note",
                                "actions.4.body", "Please call",
                                "do", "save"))
                        .statusCode())
                .isEqualTo(303);
        RuleForm form = named(name).form();
        assertThat(form.enabled()).isFalse();
        assertThat(form.when()).isEqualTo(new RuleForm.When(null, null, 60));
        assertThat(form.actions())
                .containsExactly(
                        new RuleForm.Action(
                                "notify",
                                List.of("team", "supervisors", Long.toString(agent.id)),
                                null,
                                null,
                                null,
                                null,
                                null),
                        new RuleForm.Action("assign", null, Long.toString(team.id), null, null, null, null),
                        new RuleForm.Action("priority", null, null, null, "urgent", null, null),
                        new RuleForm.Action("tag", null, null, null, "late", null, null),
                        new RuleForm.Action("note", null, null, null, null, "Please call", null));
        String list = forms.open(supervisor, LIST).asString();
        assertThat(list).contains("Resolution, 1h late", "tells Team, Supervisors, " + agent.name, "adds the tag late");
        String edit = forms.open(supervisor, LIST + "/" + named(name).id()).asString();
        assertThat(edit).contains(agent.email, "Please call", "It has not fired yet");
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndNothingTypedIsLost() {
        Map<String, Object> typed = fields(
                "name", "Wrong",
                "metric", "resolution",
                "point", "minutesBefore",
                "minutesBefore", "2d",
                "actions.0.type", "notify",
                "actions.0.people", "nobody@nowhere.example",
                "do", "save");
        Response unreadable = create(typed);
        assertThat(unreadable.statusCode()).isEqualTo(422);
        assertThat(unreadable.asString()).contains("Days differ by calendar", "value=\"2d\"", "nobody@nowhere.example");
        assertThat(create(with(typed, "minutesBefore", "0m")).asString())
                .contains("Please correct 2 things")
                .contains("nobody@nowhere.example is none of these");
        assertThat(create(fields(
                                "name",
                                "None",
                                "metric",
                                "resolution",
                                "point",
                                "percent",
                                "percent",
                                "80",
                                "do",
                                "save"))
                        .asString())
                .contains("Give 1 to 10 actions");
    }

    @Test
    void actionsComeAndGoWithoutScript() {
        Map<String, Object> typed = fields("name", "Rows", "addType", "note");
        assertThat(create(with(typed, "do", "add:actions")).asString())
                .contains("name=\"actions.0.type\" value=\"note\"", "name=\"actions.0.body\"");
        Map<String, Object> one = with(typed, "actions.0.type", "tag");
        assertThat(create(with(one, "do", "remove:actions.0")).asString()).doesNotContain("name=\"actions.0.type\"");
        assertThat(create(with(with(typed, "actions.0.type", "webhook"), "do", "add:rules"))
                        .asString())
                .doesNotContain("name=\"actions.0.type\"");
    }

    @Test
    void agentsReadAndDontWrite_supervisorsDelete() {
        RuleDetails rule = rules.create(new RuleForm(
                "Readable rule",
                false,
                "firstResponse",
                new RuleForm.When(90, null, null),
                null,
                List.of(new RuleForm.Action("tag", null, null, null, "x", null, null)),
                null));
        String path = LIST + "/" + rule.id();
        Agent agent = people.agent();
        assertThat(forms.open(agent, LIST).asString()).contains("Readable rule");
        assertThat(forms.open(agent, path).asString()).doesNotContain(">Save<");
        assertThat(forms.open(agent, LIST + "/new").statusCode()).isEqualTo(403);
        assertThat(forms.send(supervisor, path, path + "/delete", fields("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(rules.find(rule.id())).isEmpty();
    }

    private Response create(Map<String, Object> fields) {
        return forms.send(supervisor, LIST + "/new", LIST, fields);
    }

    private RuleDetails named(String name) {
        return rules.list(200, null).items().stream()
                .filter(rule -> rule.name().equals(name))
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
