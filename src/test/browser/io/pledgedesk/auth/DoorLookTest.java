package io.pledgedesk.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URL;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages before the desk: sign-in, set-up, a new password. */
@QuarkusTest
@Tag("browser")
class DoorLookTest {

    private static final String PASSWORD = "a long enough password";

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Accounts accounts;

    @Inject
    ResetLinks links;

    @Inject
    FirstAdmin firstAdmin;

    @Inject
    SetupCode code;

    @Inject
    EntityManager entities;

    static Stream<Look> looks() {
        return Stream.concat(Look.ALL.stream(), Stream.of(Look.NARROWEST));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signIn(Look look) {
        Agent agent = agent();
        try (Window window = Browser.open(base.toString(), look)) {
            look(window, "sign-in", "/sign-in");
            window.page().fill("[name=email]", agent.email);
            window.page().fill("[name=password]", "not this one");
            window.page().click("form .btn-primary");
            window.page().waitForSelector("[role=alert]");
            assertThat(window.page().inputValue("[name=email]")).isEqualTo(agent.email);
            assertThat(window.page().inputValue("[name=password]")).isEmpty();
            window.complaints().clear(); // the browser reports the 401 itself
            check(window, "sign-in-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void newPasswords(Look look) {
        String reset = links.issue(agent().id).url();
        try (Window window = Browser.open(base.toString(), look)) {
            look(window, "reset", reset.substring(reset.indexOf("/sign-in")));
            window.page().fill("[name=password]", "short");
            window.page().click("form .btn-primary");
            window.page().waitForSelector("#errors");
            window.complaints().clear();
            check(window, "reset-wrong");
            look(window, "reset-gone", "/sign-in/reset?token=x");
            window.carrying(signIn.cookie(people.agent().id));
            look(window, "password", "/desk/me/password");
            window.page().click("form[action='/desk/me/password'] .btn-primary");
            window.page().waitForSelector("#errors");
            window.complaints().clear();
            check(window, "password-wrong");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void setUp(Look look) {
        List<Long> admins = QuarkusTransaction.requiringNew().call(this::withoutAdmins);
        try (Window window = Browser.open(base.toString(), look)) {
            firstAdmin.start(null);
            look(window, "setup", "/setup");
            window.page().fill("[name=code]", "WRONG");
            window.page().fill("[name=name]", "Ana");
            window.page().click("form .btn-primary");
            window.page().waitForSelector("#errors");
            assertThat(window.page().inputValue("[name=name]")).isEqualTo("Ana");
            window.complaints().clear();
            check(window, "setup-wrong");
        } finally {
            QuarkusTransaction.requiringNew().run(() -> activate(admins, true));
        }
    }

    @Test
    void withoutScript_aWrongPasswordSaysSo_andAGoodOneLeadsWhereOneWanted() {
        Agent agent = agent();
        try (Window window = Browser.open(base.toString(), Look.DESKTOP.withoutScript())) {
            window.page().navigate("/desk/people");
            assertThat(window.page().url()).contains("/sign-in?next=");
            signIn(window, agent, "not this one");
            assertThat(window.page().content()).contains("is wrong");
            signIn(window, agent, PASSWORD);
            assertThat(window.page().url()).endsWith("/desk/people");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWasTypedSurvivesTheEndOfTheSession(Look look) {
        Agent agent = agent();
        try (Window window = Browser.open(base.toString(), look.withoutScript())) {
            window.page().navigate("/sign-in");
            signIn(window, agent, PASSWORD);
            window.page().navigate("/desk/orgs/new");
            window.page().fill("[name=name]", "Kept " + agent.email);
            window.context().clearCookies();
            window.page().click("form.set-form .btn-primary");
            window.shoot("signed-out-" + look.name());
            assertThat(window.page().content()).contains("Kept " + agent.email);
            var other = window.context().waitForPage(() -> window.page().click("a[href='/sign-in']"));
            other.fill("[name=email]", agent.email);
            other.fill("[name=password]", PASSWORD);
            other.click("form .btn-primary");
            other.waitForURL("**/desk**");
            window.page().click("form[method=post] button");
            window.shoot("send-again-" + look.name());
            window.page().click("form[method=post] button");
            assertThat(window.page().content()).contains("Kept " + agent.email);
            assertThat(window.page().url()).contains("/desk/orgs/");
        }
    }

    private static void signIn(Window window, Agent agent, String password) {
        window.page().fill("[name=email]", agent.email);
        window.page().fill("[name=password]", password);
        window.page().click("form .btn-primary");
    }

    private static void look(Window window, String name, String path) {
        window.page().navigate(path);
        check(window, name);
    }

    private static void check(Window window, String name) {
        window.shoot(name + "-" + window.look().name());
        assertThat(window.barriers()).as(name).isEmpty();
        assertThat(window.complaints()).as(name).isEmpty();
        assertThat(window.overhang()).as(name).isZero();
    }

    private Agent agent() {
        AgentDetails details = new AgentDetails("Ann Reed", TestPeople.address("ann"), true, Set.of("agent"), Set.of());
        return accounts.create(details, PASSWORD);
    }

    private List<Long> withoutAdmins() {
        List<Long> ids = entities.createQuery(
                        "select a.id from Agent a join a.roles r where a.active and r = 'admin'", Long.class)
                .getResultList();
        activate(ids, false);
        return ids;
    }

    private void activate(List<Long> ids, boolean active) {
        entities.createQuery("update versioned Agent set active = ?1 where id in ?2")
                .setParameter(1, active)
                .setParameter(2, ids)
                .executeUpdate();
    }
}
