package io.pledgedesk.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class PeopleTest {

    @Inject
    Customers customers;

    @Inject
    Organizations organizations;

    @Inject
    Agents agents;

    @Inject
    Teams teams;

    @Inject
    Topics topics;

    private final String unique = UUID.randomUUID().toString().substring(0, 12);

    @Test
    void aFirstRequestMakesACustomer_inTheOrganizationOfItsDomain() {
        Organization organization =
                organizations.create(new OrganizationDetails("Acme", List.of("Acme-" + unique + ".Example"), null));
        Customer customer = customers.findOrCreate("Ann", "Ann@ACME-" + unique + ".example");
        assertThat(customer.email).isEqualTo("ann@acme-" + unique + ".example");
        assertThat(customer.organizationId).isEqualTo(organization.id);
        assertThat(customers.get(customer.id).name).isEqualTo("Ann");
    }

    @Test
    void aSecondRequestNeverChangesTheCustomer() {
        Customer first = customers.findOrCreate("Ann", "ann@" + unique + ".example");
        Customer second = customers.findOrCreate("Mallory", "ANN@" + unique + ".example");
        assertThat(second.id).isEqualTo(first.id);
        assertThat(second.name).isEqualTo("Ann");
    }

    @Test
    void freeMailSaysNothingAboutAnOrganization() {
        organizations.list(null, 1, null);
        Organization mailer = organizations.list(null, 200, null).items().stream()
                .filter(o -> o.domains.contains("gmail.com"))
                .findFirst()
                .orElseGet(() -> organizations.create(new OrganizationDetails("Mailer", List.of("gmail.com"), null)));
        Customer customer = customers.findOrCreate("Bea", unique + "@gmail.com");
        assertThat(mailer.id).isNotNull();
        assertThat(customer.organizationId).isNull();
    }

    @Test
    void anOrganizationThatBecomesKnownLaterAdoptsItsPeople() {
        Customer customer = customers.findOrCreate("Cy", "cy@" + unique + ".example");
        Organization organization =
                organizations.create(new OrganizationDetails("Late", List.of(unique + ".example"), "gold"));
        assertThat(customers.get(customer.id).organizationId).isEqualTo(organization.id);
    }

    @Test
    void manyFirstRequestsAtOnceMakeOneCustomer() throws Exception {
        String email = "many@" + unique + ".example";
        Callable<Long> call =
                () -> QuarkusTransaction.requiringNew().call(() -> customers.findOrCreate("Dee", email).id);
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Long>> results = pool.invokeAll(List.of(call, call, call, call, call, call, call, call));
        List<Long> ids = new ArrayList<>();
        for (Future<Long> result : results) {
            ids.add(result.get());
        }
        pool.shutdown();
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    @Test
    void aTakenAddressDoesNotEndTheCallersTransaction() {
        String email = "kept@" + unique + ".example";
        QuarkusTransaction.requiringNew().run(() -> {
            customers.findOrCreate("Eve", email);
            customers.findOrCreate("Fay", "other-" + email);
            customers.findOrCreate("Eve", email);
        });
        assertThat(customers.findByEmail(email)).isPresent();
    }

    @Test
    void theSameAddressTwiceIsAConflict() {
        customers.create(new CustomerDetails("Gil", "gil@" + unique + ".example", null));
        assertThatThrownBy(() -> customers.create(new CustomerDetails("Gil", "GIL@" + unique + ".example", null)))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("already");
    }

    @Test
    void aDomainBelongsToOneOrganization() {
        organizations.create(new OrganizationDetails("One", List.of(unique + ".example"), null));
        assertThatThrownBy(
                        () -> organizations.create(new OrganizationDetails("Two", List.of(unique + ".example"), null)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void anOrganizationWithCustomersStays() {
        Organization organization = organizations.create(new OrganizationDetails("Full", null, null));
        customers.create(new CustomerDetails("Hal", "hal@" + unique + ".example", organization.id));
        assertThatThrownBy(() -> organizations.delete(organization.id, organization.version))
                .isInstanceOf(Refusal.Conflict.class)
                .hasMessageContaining("Full");
    }

    @Test
    void anAgentKeepsRolesAndTeams() {
        Team team = teams.create(new TeamDetails("Support " + unique, false));
        Agent agent = agents.create(new AgentDetails(
                "Ida", "ida@" + unique + ".example", true, Set.of("agent", "supervisor"), Set.of(team.id)));
        Agent read = agents.get(agent.id);
        assertThat(read.roles).containsExactlyInAnyOrder("agent", "supervisor");
        assertThat(read.teamIds).containsExactly(team.id);
        teams.delete(team.id, team.version);
        assertThat(agents.get(agent.id).teamIds).isEmpty();
    }

    @Test
    void aChangeBasedOnAnOldVersionIsStale() {
        Agent agent = agents.create(details("Jon", Set.of("agent")));
        Agent changed = agents.change(agent.id, agent.version, details("Jon", Set.of("supervisor")));
        assertThat(changed.version).isGreaterThan(agent.version);
        assertThatThrownBy(() -> agents.change(agent.id, agent.version, details("Jon", Set.of("admin"))))
                .isInstanceOf(Refusal.Stale.class);
    }

    @Test
    void aTeamThatATopicNamesStays() {
        Team team = teams.create(new TeamDetails("Billing " + unique, false));
        topics.create(new TopicDetails("t-" + unique, "Invoices", team.id));
        assertThatThrownBy(() -> teams.delete(team.id, team.version)).isInstanceOf(Refusal.Conflict.class);
        assertThat(topics.findBySlug("t-" + unique)).isPresent();
    }

    @Test
    void listsGoOnWhereTheyEnded() {
        for (int i = 0; i < 3; i++) {
            customers.create(new CustomerDetails(unique + " Kim " + i, i + "kim@" + unique + ".example", null));
        }
        var first = customers.list(unique + " k", 2, null);
        assertThat(first.items()).hasSize(2);
        var second = customers.list(unique + " K", 2, io.pledgedesk.kernel.Cursor.parse(first.next(), 1));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> agents.get(999_999_999)).isInstanceOf(Refusal.NotFound.class);
        assertThat(customers.find(999_999_999)).isEmpty();
    }

    private AgentDetails details(String name, Set<String> roles) {
        return new AgentDetails(name, name.toLowerCase() + "@" + unique + ".example", true, roles, Set.of());
    }
}
