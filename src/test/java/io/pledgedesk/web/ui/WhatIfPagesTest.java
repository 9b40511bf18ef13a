package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyDetails;
import io.pledgedesk.sla.PolicyForm;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class WhatIfPagesTest {

    private static final String LIST = "/desk/settings/what-if";
    private static final Actor ANA = Actor.agent(7, "Ana Lopes");

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    Policies policies;

    private Agent supervisor;

    @BeforeEach
    void signIn() {
        supervisor = people.supervisor();
    }

    @Test
    void aDraftOfAPolicyIsTriedOnThePast_andStoredNowhere() {
        String name = "Draft " + System.nanoTime();
        PolicyDetails policy = policies.create(
                ANA,
                new PolicyForm(
                        name,
                        900_000,
                        true,
                        null,
                        null,
                        List.of(new PolicyForm.Target("normal", "resolution", 60)),
                        null,
                        null,
                        null,
                        null));
        String page = "/desk/settings/policies/" + policy.id();
        Response tried = forms.send(
                supervisor,
                page,
                page,
                Map.of(
                        "name", name + " stricter",
                        "enabled", "1",
                        "version", "1",
                        "targets.resolution.normal", "30m",
                        "warnBy", "percent",
                        "warnPercent", "75",
                        "nextResponseStarts", "afterFirstResponse",
                        "pastDays", "30",
                        "do", "past"));
        assertThat(tried.statusCode()).isEqualTo(303);
        String address = tried.header("Location").replaceAll("^https?://[^/]+", "");
        assertThat(address).startsWith(LIST + "/");
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !forms.open(supervisor, address).asString().contains("hx-trigger=\"every 1s\""));
        assertThat(forms.open(supervisor, address).asString())
                .contains(name + " stricter", "Arithmetic on past behaviour", "Other verdicts");
        assertThat(forms.open(supervisor, LIST).asString()).contains(name + " stricter", "Done");
        assertThat(policies.get(policy.id()).name()).isEqualTo(name);
        policies.delete(policy.id(), any -> {});
    }

    @Test
    void aDraftThatCantBeReadIsRefusedOnItsPage() {
        Response refused = forms.send(
                supervisor,
                "/desk/settings/policies/new",
                "/desk/settings/policies",
                Map.of("name", "X", "targets.resolution.normal", "soon", "warnPercent", "75", "do", "past"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("Write a length such as");
    }

    @Test
    void whoMayLook() {
        assertThat(forms.open(people.agent(), LIST).statusCode()).isEqualTo(403);
        assertThat(forms.open(supervisor, LIST + "/0").statusCode()).isEqualTo(404);
        assertThat(forms.open(supervisor, LIST + "/x").statusCode()).isEqualTo(404);
    }
}
