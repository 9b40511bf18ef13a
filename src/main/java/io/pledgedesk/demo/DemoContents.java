package io.pledgedesk.demo;

import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.sla.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/** What the demo desk consists of, in the order in which it has to be made. */
@ApplicationScoped
class DemoContents {

    private static final long GUIDE_SEED = 7;

    private final Teams teams;
    private final Agents agents;
    private final Topics topics;
    private final Organizations organizations;
    private final Customers customers;
    private final Calendars calendars;
    private final Policies policies;
    private final EscalationRules rules;
    private final DemoStaff demoStaff;
    private final DemoCustomers demoCustomers;
    private final DemoPromises demoPromises;
    private final DemoRules demoRules;
    private final DemoReplies demoReplies;
    private final DemoGuides demoGuides;
    private final DemoTickets demoTickets;
    private final DemoFeedback demoFeedback;
    private final Clock clock;

    DemoContents(
            Teams teams,
            Agents agents,
            Topics topics,
            Organizations organizations,
            Customers customers,
            Calendars calendars,
            Policies policies,
            EscalationRules rules,
            DemoStaff demoStaff,
            DemoCustomers demoCustomers,
            DemoPromises demoPromises,
            DemoRules demoRules,
            DemoReplies demoReplies,
            DemoGuides demoGuides,
            DemoTickets demoTickets,
            DemoFeedback demoFeedback,
            Clock clock) {
        this.teams = teams;
        this.agents = agents;
        this.topics = topics;
        this.organizations = organizations;
        this.customers = customers;
        this.calendars = calendars;
        this.policies = policies;
        this.rules = rules;
        this.demoStaff = demoStaff;
        this.demoCustomers = demoCustomers;
        this.demoPromises = demoPromises;
        this.demoRules = demoRules;
        this.demoReplies = demoReplies;
        this.demoGuides = demoGuides;
        this.demoTickets = demoTickets;
        this.demoFeedback = demoFeedback;
        this.clock = clock;
    }

    boolean fillIfEmpty() {
        boolean empty = isEmpty();
        if (empty) {
            fill();
        }
        return empty;
    }

    /** In the caller's transaction. */
    void fill() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Cast cast = demoStaff.create();
        List<DemoCustomer> people = demoCustomers.create();
        Map<Promise, BusinessTime> times = demoPromises.create(cast.admin(), now);
        demoRules.create();
        demoReplies.create();
        demoGuides.create(cast.admin(), new Dice(GUIDE_SEED));
        demoFeedback.create(demoTickets.create(cast, people, times, now), now);
    }

    /** There is no ticket without a customer. */
    private boolean isEmpty() {
        return teams.list(1, null).items().isEmpty()
                && agents.list(null, 1, null).items().isEmpty()
                && topics.list(1, null).items().isEmpty()
                && organizations.list(null, 1, null).items().isEmpty()
                && customers.list(null, 1, null).items().isEmpty()
                && calendars.list(1, null).items().isEmpty()
                && policies.list(1, null).items().isEmpty()
                && rules.list(1, null).items().isEmpty();
    }
}
