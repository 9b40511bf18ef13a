package io.pledgedesk.journey;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.Accounts;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.work.Dispatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A team with its topic, an agent, a supervisor, and a promise for that topic alone: a first reply in ten minutes, solved
 * in a day. Its time is moved by hand.
 */
@ApplicationScoped
class AnHourAtTheDesk {

    static final Instant START = Instant.parse("2027-06-07T09:00:00Z");
    static final Instant REPLY_BY = START.plus(Duration.ofMinutes(10));
    static final Instant SOLVED_BY = START.plus(Duration.ofDays(1));
    static final String PASSWORD = "a-journey-of-a-thousand-miles";

    /**
     * @param topic the name on the card of what is promised soon
     * @param calm the name on the card of what nothing is promised about
     * @param agent the address
     * @param supervisor the address
     */
    record Desk(Team team, String topic, String calm, String agent, String supervisor) {}

    private final TestPeople people;
    private final Accounts accounts;
    private final Topics topics;
    private final Policies policies;
    private final EscalationRules rules;
    private final SettableClock clock;
    private final SlaSweep sweep;
    private final Dispatch dispatch;

    AnHourAtTheDesk(
            TestPeople people,
            Accounts accounts,
            Topics topics,
            Policies policies,
            EscalationRules rules,
            SettableClock clock,
            SlaSweep sweep,
            Dispatch dispatch) {
        this.people = people;
        this.accounts = accounts;
        this.topics = topics;
        this.policies = policies;
        this.rules = rules;
        this.clock = clock;
        this.sweep = sweep;
        this.dispatch = dispatch;
    }

    Desk open() {
        clock.set(START);
        sweep.run();
        String unique = UUID.randomUUID().toString().substring(0, 13);
        Team team = people.team();
        topics.create(new TopicDetails("journey-" + unique, "Journey " + unique, team.id));
        topics.create(new TopicDetails("calm-" + unique, "Calm " + unique, team.id));
        promise("journey-" + unique);
        escalate("journey-" + unique);
        return new Desk(team, "Journey " + unique, "Calm " + unique, person("agent", team), person("supervisor", team));
    }

    private String person(String role, Team team) {
        String address = TestPeople.address(role);
        accounts.create(new AgentDetails("Ana Lopes", address, true, Set.of(role), Set.of(team.id)), PASSWORD);
        return address;
    }

    private void promise(String topic) {
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Promise " + topic,
                        -5,
                        true,
                        only(topic),
                        null,
                        List.of(
                                new PolicyForm.Target("normal", "firstResponse", 10),
                                new PolicyForm.Target("normal", "resolution", 24 * 60),
                                new PolicyForm.Target("urgent", "firstResponse", 10),
                                new PolicyForm.Target("urgent", "resolution", 24 * 60)),
                        null,
                        null,
                        null,
                        null));
    }

    private void escalate(String topic) {
        rules.create(new RuleForm(
                "Tell the leads of " + topic,
                true,
                "firstResponse",
                new RuleForm.When(null, null, 0),
                only(topic),
                List.of(
                        new RuleForm.Action("notify", List.of("supervisors"), null, null, null, null, null),
                        new RuleForm.Action("priority", null, null, null, "urgent", null, null)),
                null));
    }

    private static ConditionsForm only(String topic) {
        return new ConditionsForm("all", List.of(new ConditionsForm.Rule("topic", "is", topic)));
    }

    /** The given time after the start; what falls due until then is handled, and replies that could be undone go out. */
    void passes(Duration sinceStart) {
        clock.set(START.plus(sinceStart));
        dispatch.sendDue();
        sweep.run();
    }

    void close() {
        clock.reset();
    }
}
