package io.pledgedesk.channel.imports;

import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldSheet;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.NewTicket;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The people, teams and topics that the lines of one import name, each looked up once. */
final class KnownNames {

    private static final int MAX_CUSTOMERS = 10_000;

    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final Customers customers;

    private final FieldValues fields;

    private final Map<String, Named> agentsByEmail = new HashMap<>();
    private final Map<String, Named> teamsByName = new HashMap<>();
    private final Map<String, Named> topicsBySlug = new HashMap<>();
    private final Map<String, Customer> customersByEmail = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Customer> eldest) {
            return size() > MAX_CUSTOMERS;
        }
    };

    private FieldSheet sheet;

    KnownNames(Agents agents, Teams teams, Topics topics, Customers customers, FieldValues fields) {
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.customers = customers;
        this.fields = fields;
    }

    /** Also one who has left: the past had other agents. */
    Optional<Named> agent(String email) {
        return known(agentsByEmail, Texts.email(email), () -> agents.findByEmail(email)
                .map(agent -> new Named(agent.id, agent.name)));
    }

    Optional<Actor> author(String email) {
        return agent(email).map(agent -> Actor.agent(agent.id(), agent.name()));
    }

    Optional<Named> team(String name) {
        return known(teamsByName, name, () -> teams.findByName(name).map(team -> new Named(team.id, team.name)));
    }

    Optional<Named> topic(String slug) {
        return known(topicsBySlug, slug, () -> topics.findBySlug(slug).map(topic -> new Named(topic.id, topic.name)));
    }

    Customer customer(NewTicket.Requester requester) {
        return customersByEmail.computeIfAbsent(
                Texts.email(requester.email()), email -> customers.findOrCreate(requester.name(), email));
    }

    /** The desk's own fields of tickets, as they are when the first line needs one. */
    FieldSheet sheet() {
        sheet = sheet == null ? fields.sheet(FieldScope.TICKET) : sheet;
        return sheet;
    }

    /** After a transaction that failed: who was created in it does not exist. */
    void forgetCustomers() {
        customersByEmail.clear();
    }

    /** Only what exists is remembered, so that wrong names can't fill the memory. */
    private static Optional<Named> known(Map<String, Named> cache, String key, Supplier<Optional<Named>> find) {
        Named cached = cache.get(key);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Named> found = find.get();
        found.ifPresent(named -> cache.put(key, named));
        return found;
    }
}
