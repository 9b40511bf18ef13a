package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.people.Customer;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketHistory;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class SlaSweepTest {

    private static final Instant START = Instant.parse("2027-03-01T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Policies policies;

    @Inject
    Tickets tickets;

    @Inject
    TicketChanges changes;

    @Inject
    Conversations conversations;

    @Inject
    TicketHistory history;

    @Inject
    Clocks clocks;

    @Inject
    SlaSweep sweep;

    private Customer customer;
    private Viewer agent;
    private long policyId;

    @BeforeEach
    void aPolicyForThisCustomer() {
        clock.set(START);
        sweep.run();
        customer = people.customer();
        agent = TestViewers.of(people.agent());
        policyId = policies.create(Actor.SYSTEM, policy(60, 240)).id();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aNewTicketShowsItsPromise_andWakesAtItsWarningPoint() {
        Ticket ticket = open();
        assertThat(ticket.due().state()).isEqualTo("onTrack");
        assertThat(ticket.due().at()).isEqualTo(at(60));
        assertThat(ticket.due().metric()).isEqualTo("firstResponse");
        assertThat(wakes(ticket)).containsExactlyInAnyOrder(at(45), at(180));
        assertThat(clocks.promiseOf(ticket)).isEqualTo(new Promise(at(60), at(240)));
    }

    private Stream<Instant> wakes(Ticket ticket) {
        return clocks.of(List.of(ticket.id())).get(ticket.id()).stream().map(row -> row.wakeAt);
    }

    @Test
    void warnsAndBreachesOnce_withTheInstantsThatTheyAreAbout() {
        Ticket ticket = open();
        clock.set(at(45));
        sweep.run();
        assertThat(reload(ticket).due().state()).isEqualTo("atRisk");
        clock.set(at(60));
        sweep.run();
        assertThat(reload(ticket).due().state()).isEqualTo("atRisk");
        clock.set(at(60).plusSeconds(1));
        sweep.run();
        sweep.run();
        assertThat(reload(ticket).due().state()).isEqualTo("breached");
        assertThat(told(ticket)).containsExactly("clockWarned " + at(45), "clockBreached " + at(60));
    }

    @Test
    void whatFellDueWhileTheApplicationWasDownIsRecordedWithItsOwnInstant() {
        Ticket ticket = open();
        clock.set(at(60 * 5));
        sweep.run();
        assertThat(told(ticket))
                .containsExactly(
                        "clockWarned " + at(45),
                        "clockBreached " + at(60),
                        "clockWarned " + at(180),
                        "clockBreached " + at(240));
    }

    @Test
    void lateReplyIsAMiss_evenIfNobodyLookedInBetween() {
        Ticket ticket = open();
        clock.set(at(90));
        conversations.add(agent, ticket.id(), NewMessage.reply("Sorry"));
        StoredClock first = stored(ticket, Metric.FIRST_RESPONSE);
        assertThat(first.state()).isEqualTo(ClockState.MISSED);
        assertThat(first.breachedAt()).isEqualTo(at(60));
        assertThat(told(ticket)).containsExactly("clockWarned " + at(45), "clockBreached " + at(60));
    }

    @Test
    void twoSweepersAtOnceRecordEachTransitionOnce() {
        List<Ticket> opened = Stream.generate(this::open).limit(30).toList();
        clock.set(at(61));
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(sweep::run);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(sweep::run);
        CompletableFuture.allOf(one, other).join();
        sweep.run();
        for (Ticket ticket : opened) {
            assertThat(told(ticket)).containsExactly("clockWarned " + at(45), "clockBreached " + at(60));
        }
        assertThat(sweep.lag()).isEqualTo(Duration.ZERO);
    }

    @Test
    void anEditForOpenTicketsReachesThem_anEditForNewOnesDoesNot() {
        Ticket ticket = open();
        clock.set(at(10));
        policies.change(Actor.SYSTEM, policyId, ApplyTo.NEW, before -> policy(20, 240));
        sweep.run();
        assertThat(reload(ticket).due().at()).isEqualTo(at(60));
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(30, 240));
        sweep.run();
        assertThat(reload(ticket).due().at()).isEqualTo(at(30));
    }

    @Test
    void aChangeOfPriorityTakesTheNewTarget_andTighteningBreachesAtTheChange() {
        Ticket ticket = open();
        clock.set(at(20));
        changes.change(agent, ticket.id(), TicketChange.NOTHING.withPriority(Priority.URGENT), null);
        assertThat(stored(ticket, Metric.FIRST_RESPONSE).dueAt()).isEqualTo(at(10));
        clock.set(at(21));
        sweep.run();
        assertThat(told(ticket)).contains("clockBreached " + at(20));
    }

    private Ticket open() {
        NewTicket order = NewTicket.inbound(
                "Where is my parcel",
                "It was due on Monday",
                new NewTicket.Requester(customer.id, null, null),
                Channel.WEB);
        return tickets.openForRequester(order, List.of());
    }

    private Ticket reload(Ticket ticket) {
        return tickets.get(agent, ticket.id());
    }

    private StoredClock stored(Ticket ticket, Metric metric) {
        return clocks.of(List.of(ticket.id())).get(ticket.id()).stream()
                .filter(row -> row.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    private List<String> told(Ticket ticket) {
        return history.list(agent, ticket.id(), 200, null).items().stream()
                .filter(event -> event.type().startsWith("clock"))
                .map((TicketEvent event) -> event.type() + " " + event.at())
                .toList();
    }

    private PolicyForm policy(int firstMinutes, int resolutionMinutes) {
        return new PolicyForm(
                "Promise " + customer.id,
                -1,
                true,
                new ConditionsForm(
                        "all", List.of(new ConditionsForm.Rule("requester", "is", String.valueOf(customer.id)))),
                null,
                List.of(
                        new PolicyForm.Target("normal", "firstResponse", firstMinutes),
                        new PolicyForm.Target("normal", "resolution", resolutionMinutes),
                        new PolicyForm.Target("urgent", "firstResponse", 10),
                        new PolicyForm.Target("urgent", "resolution", resolutionMinutes)),
                null,
                null,
                null,
                null);
    }

    private static Instant at(int minutes) {
        return START.plusSeconds(60L * minutes);
    }
}
