package io.pledgedesk.report;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Merging;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Five tickets of a team of their own on Monday 2 June 2025, open 09:00 to 17:00 UTC on weekdays; first and next reply are
 * promised in one business hour, the resolution in four, for normal priority.
 *
 * <pre>
 * A  10:00, reply 10:30, solved 11:00
 * B  10:00, reply 11:30, customer 12:00, reply 12:20, solved 15:00, customer 15:30 (open again)
 * C  16:30, reply Tuesday 09:15
 * D  10:00, merged into A at 10:05
 * E  10:00, low priority (no promise), solved 10:10 without a reply
 * </pre>
 */
@ApplicationScoped
public class ASmallWeek {

    /** What the week left behind. */
    public record Traces(Team team, Agent supervisor, Agent agent, Ticket a, Ticket b, Ticket c, Ticket d, Ticket e) {}

    private final SettableClock clock;
    private final TestPeople people;
    private final Calendars calendars;
    private final Policies policies;
    private final Tickets tickets;
    private final Conversations conversations;
    private final TicketChanges changes;
    private final Merging merging;
    private final SlaSweep sweep;

    ASmallWeek(
            SettableClock clock,
            TestPeople people,
            Calendars calendars,
            Policies policies,
            Tickets tickets,
            Conversations conversations,
            TicketChanges changes,
            Merging merging,
            SlaSweep sweep) {
        this.clock = clock;
        this.people = people;
        this.calendars = calendars;
        this.policies = policies;
        this.tickets = tickets;
        this.conversations = conversations;
        this.changes = changes;
        this.merging = merging;
        this.sweep = sweep;
    }

    public static Instant monday(String time) {
        return Instant.parse("2025-06-02T" + time + ":00Z");
    }

    public static Instant tuesday(String time) {
        return Instant.parse("2025-06-03T" + time + ":00Z");
    }

    /** The clock is real again afterwards. */
    public Traces live() {
        try {
            return run();
        } finally {
            clock.reset();
        }
    }

    private Traces run() {
        clock.set(monday("08:00"));
        Team team = people.team();
        promiseTo(team);
        Agent supervisor = people.supervisor(team);
        Viewer agent = TestViewers.of(supervisor);
        Customer customer = people.customer();
        clock.set(monday("10:00"));
        Ticket a = open(customer, team, "Ink <b>leaks</b>", Priority.NORMAL);
        Ticket b = open(customer, team, "=HYPERLINK(\"https://evil.example\")", Priority.NORMAL);
        Ticket d = open(customer, team, "Ink leaks again", Priority.NORMAL);
        Ticket e = open(customer, team, "Just saying", Priority.LOW);
        clock.set(monday("10:05"));
        merging.merge(agent, d.id(), a.id());
        clock.set(monday("10:10"));
        changes.change(agent, e.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        at(monday("10:30"), agent, a, NewMessage.reply("Try this"));
        clock.set(monday("11:00"));
        changes.change(agent, a.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        at(monday("11:30"), agent, b, NewMessage.reply("Sorry, it took long"));
        at(monday("12:00"), TestViewers.of(customer), b, NewMessage.reply("And now"));
        at(monday("12:20"), agent, b, NewMessage.reply("Now this"));
        clock.set(monday("15:00"));
        changes.change(agent, b.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        at(monday("15:30"), TestViewers.of(customer), b, NewMessage.reply("It doesn't work"));
        clock.set(monday("16:30"));
        Ticket c = open(customer, team, "Second ink", Priority.NORMAL);
        at(tuesday("09:15"), agent, c, NewMessage.reply("Good morning"));
        sweep.run();
        return new Traces(team, supervisor, people.agent(team), a, b, c, d, e);
    }

    private void at(Instant instant, Viewer author, Ticket ticket, NewMessage message) {
        clock.set(instant);
        sweep.run();
        conversations.add(author, ticket.id(), message);
    }

    private Ticket open(Customer customer, Team team, String subject, Priority priority) {
        return tickets.openForRequester(TestOrders.from(customer, team, priority, subject, "Please help"), List.of());
    }

    private void promiseTo(Team team) {
        long calendar = calendars.create(Actor.SYSTEM, office(team.name)).id();
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Promise to " + team.name,
                        -1,
                        true,
                        new ConditionsForm("all", List.of(new ConditionsForm.Rule("team", "is", "" + team.id))),
                        Long.toString(calendar),
                        List.of(
                                new PolicyForm.Target("normal", "firstResponse", 60),
                                new PolicyForm.Target("normal", "nextResponse", 60),
                                new PolicyForm.Target("normal", "resolution", 240)),
                        null,
                        null,
                        null,
                        null));
    }

    private static CalendarForm office(String name) {
        Map<String, List<List<String>>> weekly = Stream.of("monday", "tuesday", "wednesday", "thursday", "friday")
                .collect(Collectors.toMap(day -> day, day -> List.of(List.of("09:00", "17:00"))));
        return new CalendarForm("Office of " + name, "UTC", weekly, List.of());
    }
}
