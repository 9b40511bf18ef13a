package io.pledgedesk.report;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.TeamDetails;
import io.pledgedesk.people.Teams;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A team on a day with much to do, until this minute; the same at every run. */
@ApplicationScoped
public class ABusyDay {

    private static final List<String> SUBJECTS = List.of(
            "Bulk import stuck at 99 percent",
            "Payouts blocked for seller",
            "Two-step codes never arrive",
            "Checkout blank in Safari",
            "SSO login loops back",
            "Return label expired",
            "Invoice shows old VAT number",
            "Export stops at 10,000 rows");

    private final SettableClock clock;
    private final TestPeople people;
    private final Agents agents;
    private final Customers customers;
    private final Teams teams;
    private final Policies policies;
    private final Tickets tickets;
    private final Conversations conversations;
    private final TicketChanges changes;
    private final SlaSweep sweep;

    ABusyDay(
            SettableClock clock,
            TestPeople people,
            Agents agents,
            Customers customers,
            Teams teams,
            Policies policies,
            Tickets tickets,
            Conversations conversations,
            TicketChanges changes,
            SlaSweep sweep) {
        this.clock = clock;
        this.people = people;
        this.agents = agents;
        this.customers = customers;
        this.teams = teams;
        this.policies = policies;
        this.tickets = tickets;
        this.conversations = conversations;
        this.changes = changes;
        this.sweep = sweep;
    }

    /** The clock is real again afterwards. */
    public Team live() {
        Team team = teams.create(new TeamDetails("Technical", false));
        List<Agent> staff = Stream.of("Maya Kern", "Ravi Shah", "Ana Lopes", "Jo Miller", "Kofi Mensah")
                .map(name -> agents.create(
                        new AgentDetails(name, TestPeople.address("staff"), true, Set.of("agent"), Set.of(team.id))))
                .toList();
        List<Customer> asking = Stream.of("Lumen Energy", "Mercado Sur", "Orbitly", "Halden Foods")
                .map(name -> customers.findOrCreate(name, TestPeople.address("asking")))
                .toList();
        policies.create(Actor.SYSTEM, promise(team));
        try {
            work(team, staff, asking);
        } finally {
            clock.reset();
        }
        sweep.run();
        return team;
    }

    private void work(Team team, List<Agent> staff, List<Customer> asking) {
        Random random = new Random(7);
        Instant now = Instant.now();
        List<Ticket> opened = new ArrayList<>();
        for (int minutesAgo = 60 * 52; minutesAgo > 5; minutesAgo -= minutesAgo > 600 ? 170 : 9) {
            clock.set(now.minusSeconds(60L * minutesAgo));
            opened.add(open(asking.get(random.nextInt(asking.size())), team, random));
            if (random.nextInt(10) < 8) {
                serve(opened.remove(random.nextInt(opened.size())), staff.get(random.nextInt(staff.size())), random);
            }
        }
        opened.stream().skip(4).limit(14).forEach(ticket -> assign(ticket, staff.get(random.nextInt(staff.size()))));
    }

    private void serve(Ticket ticket, Agent by, Random random) {
        assign(ticket, by);
        conversations.add(TestViewers.of(by), ticket.id(), NewMessage.reply("Here is what to do"));
        if (random.nextInt(4) > 0) {
            changes.change(TestViewers.of(by), ticket.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        }
    }

    private void assign(Ticket ticket, Agent to) {
        changes.change(TestViewers.of(to), ticket.id(), TicketChange.NOTHING.withAssignee(to.id), null);
    }

    private Ticket open(Customer customer, Team team, Random random) {
        return tickets.openForRequester(
                new NewTicket(
                        SUBJECTS.get(random.nextInt(SUBJECTS.size())),
                        "Please help",
                        new NewTicket.Requester(customer.id, null, null),
                        random.nextInt(4) == 0 ? Priority.URGENT : Priority.NORMAL,
                        Channel.WEB,
                        Direction.INBOUND,
                        team.id,
                        null,
                        null,
                        Set.of(),
                        null),
                List.of());
    }

    private static PolicyForm promise(Team team) {
        return new PolicyForm(
                "Standard",
                -1,
                true,
                new ConditionsForm("all", List.of(new ConditionsForm.Rule("team", "is", "" + team.id))),
                null,
                List.of(
                        new PolicyForm.Target("normal", "firstResponse", 120),
                        new PolicyForm.Target("normal", "resolution", 300),
                        new PolicyForm.Target("urgent", "firstResponse", 45),
                        new PolicyForm.Target("urgent", "resolution", 180)),
                null,
                null,
                null,
                null);
    }

    /** Who may look at it. */
    public Agent supervisor() {
        return people.supervisor();
    }
}
