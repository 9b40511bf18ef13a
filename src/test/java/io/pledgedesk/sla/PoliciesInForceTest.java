package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PoliciesInForceTest {

    private static final Actor ANA = Actor.agent(7, "Ana Lopes");
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");

    @Inject
    Policies policies;

    @Inject
    PoliciesInForce inForce;

    private final String tag = "t" + UUID.randomUUID();

    @Test
    void aNewPolicyMatchesAtOnce_alsoForTicketsOfThePast() {
        assertThat(match()).isEmpty();
        PolicyDetails created = policies.create(ANA, policy("A", tag));
        assertThat(match()).hasValueSatisfying(version -> {
            assertThat(version.policyId()).isEqualTo(created.id());
            assertThat(version.number()).isEqualTo(1);
        });
    }

    @Test
    void whatWasRolledBackIsForgotten() {
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    policies.create(ANA, policy("A", tag));
                    assertThat(match()).isPresent();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(match()).isEmpty();
        policies.create(ANA, policy("B", tag));
        assertThat(match()).map(PolicyVersion::name).contains("B");
    }

    @Test
    void aDeletedPolicyMatchesNothing_butItsVersionsStay() {
        PolicyDetails created = policies.create(ANA, policy("A", tag));
        policies.change(ANA, created.id(), ApplyTo.NEW, before -> policy("B", tag));
        policies.delete(created.id(), before -> {});
        assertThat(match()).isEmpty();
        assertThat(inForce.of(created.id(), Instant.now())).isEmpty();
        assertThat(inForce.version(created.id(), 1)).map(PolicyVersion::name).contains("A");
        assertThat(inForce.version(created.id(), 2)).map(PolicyVersion::name).contains("B");
        assertThat(inForce.version(created.id(), 3)).isEmpty();
    }

    private Optional<PolicyVersion> match() {
        return inForce.match(
                new TicketFacts(
                        Priority.NORMAL,
                        Channel.WEB,
                        null,
                        null,
                        new Named(1, "a@b.example"),
                        Set.of(tag),
                        null,
                        null,
                        Map.of()),
                LONG_AGO);
    }

    private static PolicyForm policy(String name, String tag) {
        ConditionsForm conditions = new ConditionsForm("all", List.of(new ConditionsForm.Rule("tag", "is", tag)));
        return new PolicyForm(name, Integer.valueOf(-5), true, conditions, null, null, null, null, null, null);
    }
}
