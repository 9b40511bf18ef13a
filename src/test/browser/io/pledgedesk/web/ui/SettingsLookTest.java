package io.pledgedesk.web.ui;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.channel.imports.TicketImport;
import io.pledgedesk.channel.imports.TicketImports;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleDetails;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.agreement.AgreedTimes;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The settings as supervisors see them: within everybody's reach, on both screens, in both lights. */
@QuarkusTest
@Tag("browser")
class SettingsLookTest {

    private static final Actor ANA = Actor.agent(7, "Ana Lopes");

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Calendars calendars;

    @Inject
    Policies policies;

    @Inject
    EscalationRules rules;

    @Inject
    Tickets tickets;

    @Inject
    AgreedTimes agreed;

    @Inject
    PrivateLinks links;

    @Inject
    SlaSweep sweep;

    @Inject
    SettableClock clock;

    @Inject
    TicketImports imports;

    private CalendarDetails berlin;

    @BeforeEach
    void fill() {
        List<List<String>> day = List.of(List.of("09:00", "12:30"), List.of("13:30", "18:00"));
        Map<String, List<List<String>>> week = new LinkedHashMap<>();
        List.of("monday", "tuesday", "wednesday", "thursday").forEach(name -> week.put(name, day));
        week.put("friday", List.of(List.of("09:00", "15:00")));
        berlin = calendars.create(
                ANA,
                new CalendarForm(
                        "Berlin office",
                        "Europe/Berlin",
                        week,
                        List.of(
                                new CalendarForm.ExceptionDay(null, null, null, "12-25", "Christmas Day", List.of()),
                                new CalendarForm.ExceptionDay(
                                        "2026-12-24",
                                        null,
                                        null,
                                        null,
                                        "Christmas Eve",
                                        List.of(List.of("09:00", "12:00"))),
                                new CalendarForm.ExceptionDay(
                                        null, "2026-12-28", "2026-12-31", null, "Between the years", List.of()))));
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void calendars(Look look) {
        try (Window window = open(look)) {
            visit(window, "/desk/settings", "settings");
            visit(window, "/desk/settings/calendars", "calendars");
            visit(window, "/desk/settings/calendars/" + berlin.id(), "calendar");
            visit(window, "/desk/settings/calendars/" + berlin.id() + "/corrections", "correction");
            window.page()
                    .locator("[name=from]")
                    .fill(LocalDate.now().minusDays(2).toString());
            window.page().locator("[name=reason]").fill("Regional holiday");
            window.page().locator("[value=preview]").click();
            window.page().waitForSelector(".notice");
            check(window, "correction-asked");
            visit(window, "/desk/settings/calendars/new", "calendar-new");
            window.page().locator("#f-timeZone").fill("Europe/Berlim");
            window.page().locator("[name='weekly.tuesday.0.end']").fill("23:59");
            window.page().locator(".set-save .btn-primary").click();
            window.page().waitForSelector("#errors");
            check(window, "calendar-wrong");
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void policies(Look look) {
        PolicyDetails premium = policies.create(ANA, premium());
        policies.create(ANA, standard());
        try (Window window = open(look)) {
            visit(window, "/desk/settings/policies", "policies");
            visit(window, "/desk/settings/policies/" + premium.id(), "policy");
            visit(window, "/desk/settings/policies/new", "policy-new");
            window.page().locator("#addField").selectOption("tag");
            window.page().locator("[value='add:rules']").click();
            window.page().locator("[name='targets.firstResponse.urgent']").fill("soon");
            window.page().locator(".set-save .btn-primary").click();
            window.page().waitForSelector("#errors");
            check(window, "policy-wrong");
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void rules(Look look) {
        RuleDetails rule = rules.create(rule());
        PolicyDetails everybody = policies.create(ANA, everybody());
        try (Window window = open(look)) {
            visit(window, "/desk/settings/rules", "rules");
            visit(window, "/desk/settings/rules/drill?priority=urgent&tags=vip", "drill");
            Ticket late = somethingFires();
            visit(window, "/desk/settings/rules/firings", "firings");
            visit(window, "/desk/me/notices", "notices");
            visit(window, "/desk/tickets/" + late.id() + "/agreed-time", "agreed-time");
            agreed.propose(
                    TestViewers.of(people.agent()),
                    late.id(),
                    clock.instant().plus(Duration.ofDays(30)),
                    "The part comes from Lisbon.");
            visit(window, links.path(late), "agreed-time-customer");
            policies.delete(everybody.id(), any -> {});
            visit(window, "/desk/settings/rules/" + rule.id(), "rule");
            visit(window, "/desk/settings/rules/new", "rule-new");
            window.page().locator("[name='minutesBefore']").fill("2d");
            window.page().locator(".set-save .btn-primary").click();
            window.page().waitForSelector("#errors");
            check(window, "rule-wrong");
        }
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void whatIf(Look look) throws IOException {
        PolicyDetails everybody = policies.create(ANA, everybody());
        importPast(look.name());
        try (Window window = open(look)) {
            window.page().navigate("/desk/settings/policies/" + everybody.id());
            window.page().locator("[name='targets.firstResponse.normal']").fill("30m");
            window.page().locator("[name='targets.resolution.normal']").fill("3h");
            window.page().locator("[name='pastDays']").selectOption("30");
            window.page().locator("[value='past']").click();
            window.page().waitForURL("**/what-if/*");
            window.page().waitForSelector("#flips-h");
            check(window, "what-if");
            visit(window, "/desk/settings/what-if", "what-ifs");
            visit(window, "/desk/settings/goals", "goals");
        }
        policies.delete(everybody.id(), any -> {});
    }

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void imports(Look look) throws IOException {
        try (Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(people.admin().id))) {
            visit(window, "/desk/settings/statuses", "statuses");
            visit(window, "/desk/settings/statuses/new", "status-new");
            visit(window, "/desk/settings/statuses/3", "status");
            visit(window, "/desk/settings/tags", "tags");
            visit(window, "/desk/settings/views", "views");
            visit(window, "/desk/settings/imports", "imports");
            Path file = Files.createTempFile("history", ".ndjson");
            Files.writeString(file, line("look-" + look.name(), 2, 40) + "{\"externalId\": \"x-1\"}\nnonsense\n");
            window.page().locator("#file").setInputFiles(file);
            window.page()
                    .locator("main .btn-primary, #content .btn-primary")
                    .first()
                    .click();
            window.page().waitForSelector("#problems-h");
            window.page().waitForSelector("text=Done");
            check(window, "import");
        }
    }

    private void importPast(String look) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            lines.append(line(look + "-" + System.nanoTime() + "-" + i, 1 + i % 20, 5 + 7 * i));
        }
        TicketImport running =
                imports.begin(new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)), ANA);
        while (!running.next().isEmpty()) {
            // until nothing is left
        }
    }

    /** A ticket of some days ago that was answered and solved after so many minutes. */
    private static String line(String externalId, int daysAgo, int minutes) {
        Instant created = Instant.now().minus(Duration.ofDays(daysAgo)).truncatedTo(ChronoUnit.SECONDS);
        return """
            {"externalId": "%s", "subject": "Where is my parcel?", "description": "It left on Monday.", "priority": "normal", \
            "channel": "email", "requester": {"name": "Mia", "email": "mia@people.example"}, "createdAt": "%s", "tags": [], \
            "timeline": [{"at": "%s", "type": "agentReply", "body": "In Hamburg."}, {"at": "%s", "type": "status", "status": "solved"}]}
            """.formatted(
                        externalId,
                        created,
                        created.plus(Duration.ofMinutes(minutes)),
                        created.plus(Duration.ofMinutes(2L * minutes)));
    }

    private static PolicyForm everybody() {
        return new PolicyForm(
                "Everybody",
                1_000,
                true,
                null,
                null,
                List.of(
                        new PolicyForm.Target("normal", "firstResponse", 60),
                        new PolicyForm.Target("normal", "resolution", 240),
                        new PolicyForm.Target("urgent", "firstResponse", 60),
                        new PolicyForm.Target("urgent", "resolution", 240)),
                null,
                null,
                null,
                null);
    }

    private Ticket somethingFires() {
        NewTicket order = new NewTicket(
                "The VPN is down",
                "Since nine.",
                new NewTicket.Requester(people.customer().id, null, null),
                null,
                Channel.EMAIL,
                null,
                people.team().id,
                null,
                null,
                Set.of("vip"),
                null);
        Ticket ticket = tickets.openForRequester(order, List.of());
        clock.advance(Duration.ofDays(10));
        sweep.run();
        clock.reset();
        return ticket;
    }

    private RuleForm rule() {
        return new RuleForm(
                "Tell everybody before a first reply is late",
                true,
                "firstResponse",
                new RuleForm.When(null, 30, null),
                new ConditionsForm("any", List.of(new ConditionsForm.Rule("tag", "in", List.of("vip", "outage")))),
                List.of(
                        new RuleForm.Action("notify", List.of("assignee", "supervisors"), null, null, null, null, null),
                        new RuleForm.Action("assign", null, Long.toString(people.team().id), null, null, null, null),
                        new RuleForm.Action("priority", null, null, null, "urgent", null, null),
                        new RuleForm.Action("tag", null, null, null, "escalated", null, null),
                        new RuleForm.Action("note", null, null, null, null, "Half an hour is left.", null)),
                null);
    }

    private PolicyForm premium() {
        List<PolicyForm.Target> targets = new ArrayList<>();
        Map.of("urgent", 15, "high", 30, "normal", 120, "low", 480).forEach((priority, minutes) -> {
            targets.add(new PolicyForm.Target(priority, "firstResponse", minutes));
            targets.add(new PolicyForm.Target(priority, "nextResponse", minutes * 2));
            targets.add(new PolicyForm.Target(priority, "resolution", minutes * 16));
        });
        ConditionsForm conditions = new ConditionsForm(
                "all",
                List.of(
                        new ConditionsForm.Rule("tier", "is", "Premium"),
                        new ConditionsForm.Rule("priority", "in", List.of("urgent", "high")),
                        new ConditionsForm.Rule("team", "isNot", Long.toString(people.team().id))));
        return new PolicyForm(
                "Premium customers", null, true, conditions, Long.toString(berlin.id()), targets, null, null, null, 30);
    }

    private PolicyForm standard() {
        return new PolicyForm(
                "Everybody else",
                null,
                false,
                null,
                null,
                List.of(new PolicyForm.Target("normal", "firstResponse", 480)),
                null,
                null,
                null,
                null);
    }

    private Window open(Look look) {
        return Browser.open(base.toString(), look).carrying(signIn.cookie(people.supervisor().id));
    }

    private static void visit(Window window, String path, String name) {
        window.page().navigate(path);
        check(window, name);
    }

    private static void check(Window window, String name) {
        window.examine("settings-" + name);
    }
}
