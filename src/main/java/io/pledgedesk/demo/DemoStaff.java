package io.pledgedesk.demo;

import io.pledgedesk.auth.Accounts;
import io.pledgedesk.auth.DemoAccounts;
import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.TeamDetails;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Teams, agents and topics of the demo desk. */
@ApplicationScoped
class DemoStaff {

    static final String DOMAIN = "@northwind.example";

    /** So that nobody has to look for it; no real desk has these accounts. */
    static final String PASSWORD = "northwind";

    static final List<String> TEAMS = List.of("Billing", "Technical", "Orders");

    /** @param signsIn whether the sign-in page offers the account */
    private record Person(String name, String role, String roleInWords, boolean signsIn, List<String> teams) {

        String email() {
            return name.split(" ")[0].toLowerCase(java.util.Locale.ROOT) + DOMAIN;
        }
    }

    private static final List<Person> PEOPLE = List.of(
            new Person("Ana Lopes", "agent", "Agent, Technical and Billing", true, List.of("Technical", "Billing")),
            new Person("Ingrid Solheim", "supervisor", "Supervisor", true, TEAMS),
            new Person("Sam Okafor", "admin", "Admin", true, TEAMS),
            new Person("Leo Brandt", "lightAgent", "Light agent: reads, writes notes", true, List.of("Technical")),
            new Person("Maya Kern", "agent", "Agent", false, List.of("Technical")),
            new Person("Ravi Shah", "agent", "Agent", false, List.of("Orders", "Billing")),
            new Person("Clara Nguyen", "agent", "Agent", false, List.of("Billing")),
            new Person("Yusuf Demir", "agent", "Agent", false, List.of("Orders", "Technical")));

    private static final Map<String, List<String>> TOPICS = Map.of(
            "Billing", List.of("invoices Invoices and payments", "refunds Refunds", "plans Plans and renewals"),
            "Technical",
                    List.of(
                            "api API and webhooks",
                            "sign-in Sign-in and users",
                            "storefront Storefront and checkout",
                            "import-export Import, export and reports"),
            "Orders", List.of("delivery Delivery and returns", "hardware Printers and scanners"),
            "", List.of("feedback Feedback and ideas"));

    private final Teams teams;
    private final TopicQuestions topics;
    private final DemoFields fields;
    private final Accounts accounts;

    DemoStaff(Teams teams, TopicQuestions topics, DemoFields fields, Accounts accounts) {
        this.teams = teams;
        this.topics = topics;
        this.fields = fields;
        this.accounts = accounts;
    }

    Cast create() {
        Map<String, Long> teamIds = new LinkedHashMap<>();
        for (String name : TEAMS) {
            teamIds.put(name, teams.create(new TeamDetails(name, false)).id);
        }
        Cast cast = new Cast();
        teamIds.forEach(cast::addTeam);
        cast.holdSheet(fields.create());
        createTopics(teamIds, cast);
        for (Person person : PEOPLE) {
            Agent agent = create(person, teamIds);
            cast.addAgent(Actor.agent(agent.id, agent.name), person.role(), person.teams());
        }
        return cast;
    }

    private void createTopics(Map<String, Long> teamIds, Cast cast) {
        for (String team : List.of("Billing", "Technical", "Orders", "")) {
            for (String topic : TOPICS.get(team)) {
                String[] words = topic.split(" ", 2);
                cast.addTopic(topics.create(
                        DemoTopicTexts.details(words[0], words[1], teamIds.get(team)), DemoFields.asked(words[0])));
            }
        }
    }

    private Agent create(Person person, Map<String, Long> teamIds) {
        Set<Long> member = person.teams().stream().map(teamIds::get).collect(Collectors.toSet());
        AgentDetails details = new AgentDetails(person.name(), person.email(), true, Set.of(person.role()), member);
        return accounts.create(details, person.signsIn() ? PASSWORD : null);
    }

    static List<DemoAccounts.Account> accounts() {
        return PEOPLE.stream()
                .filter(Person::signsIn)
                .map(person -> new DemoAccounts.Account(person.name(), person.roleInWords(), person.email(), PASSWORD))
                .toList();
    }
}
