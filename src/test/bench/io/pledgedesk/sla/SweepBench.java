package io.pledgedesk.sla;

import static io.pledgedesk.sla.ManyTickets.quantile;
import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestPeople;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.RuleForm;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The sweep among many open tickets: {@code -Dopen=100000} of them sleep, {@code -Ddue=10000} others fall due at once, or so
 * many a second. {@code -Drounds=3} times, and {@code -Dedit=false} leaves out the edit that reaches all of them. Prints what
 * it measured; the only thing that it demands is that every transition is told.
 */
@QuarkusTest
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class SweepBench {

    private static final int OPEN = Integer.getInteger("open", 100_000);
    private static final int AT_ONCE = Integer.getInteger("due", 10_000);
    private static final int ROUNDS = Integer.getInteger("rounds", 3);

    /** An edit of a rule, which all open tickets are looked at for. */
    private static final boolean EDIT = !"false".equals(System.getProperty("edit"));

    private static final int A_SECOND = 200;
    private static final int SECONDS = 30;

    private static final String FINDING =
            "select ticket_id from sla_clock where wake_at <= %s order by wake_at limit 4000";

    @Inject
    SettableClock clock;

    @Inject
    TestPeople people;

    @Inject
    Policies policies;

    @Inject
    EscalationRules rules;

    @Inject
    Tickets tickets;

    @Inject
    SlaSweep sweep;

    @Inject
    ManyTickets many;

    @Inject
    HeardTransitions heard;

    private Customer customer;
    private Agent agent;
    private boolean filled;

    @BeforeEach
    void manyOpenTickets() {
        if (filled) {
            return;
        }
        filled = true;
        customer = people.customer();
        agent = people.agent();
        policies.create(Actor.SYSTEM, policy());
        long began = System.nanoTime();
        many.copy(open(Priority.LOW), OPEN, 100);
        many.analyze();
        print("%,d open tickets made in %s", OPEN, since(began));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void manyDueAtOnce() {
        dueAtOnce("warm-up", 2_000);
        many.analyze();
        for (int i = 0; i < ROUNDS; i++) {
            dueAtOnce("nobody to tell", AT_ONCE);
        }
        if (EDIT) {
            anEditReachesAllOpenTickets();
            dueAtOnce("a rule tells someone of each breach", AT_ONCE);
        }
    }

    private void anEditReachesAllOpenTickets() {
        long began = System.nanoTime();
        rules.create(rule());
        String edit = since(began);
        began = System.nanoTime();
        drain();
        print("a new rule among %,d open: stored in %s, all looked at anew after %s", OPEN, edit, since(began));
    }

    private void dueAtOnce(String what, int count) {
        Instant start = sleeping(count);
        pass(what + ", warnings", count, start.plus(45, ChronoUnit.MINUTES));
        pass(what + ", breaches", count, start.plus(60, ChronoUnit.MINUTES).plusSeconds(1));
    }

    private Instant sleeping(int count) {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        clock.set(start);
        many.copy(open(Priority.NORMAL), count, count);
        drain();
        return start;
    }

    private void pass(String what, int count, Instant at) {
        heard.forget();
        clock.set(at);
        long began = System.nanoTime();
        int looked = 0;
        for (int more = sweep.run(); more > 0; more = sweep.run()) {
            looked += more;
        }
        String time = since(began);
        assertThat(heard.count()).isGreaterThanOrEqualTo(count);
        print("%,d due at once among %,d open (%s): %s for %,d", count, OPEN, what, time, looked);
    }

    @Test
    void nothingDue() {
        drain();
        for (int i = 0; i < 200; i++) {
            sweep.run();
        }
        long began = System.nanoTime();
        for (int i = 0; i < 200; i++) {
            sweep.run();
        }
        print("nothing due among %,d open: %,d µs a look", OPEN, (System.nanoTime() - began) / 200_000);
        many.analyze();
        print("%s", many.plan(FINDING.formatted("current_timestamp")));
        sleeping(2_000);
        print("%s", many.plan(FINDING.formatted("current_timestamp + interval '46' minute")));
    }

    @Test
    void soManyDueEachSecond() throws InterruptedException {
        int count = A_SECOND * SECONDS;
        Instant first = Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
        clock.set(first.minus(45, ChronoUnit.MINUTES));
        many.copy(open(Priority.NORMAL), count, A_SECOND);
        clock.reset();
        drain();
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), first).toMillis()));
        heard.forget();
        Instant end = first.plusSeconds(SECONDS + 10);
        while (heard.count() < count && Instant.now().isBefore(end)) {
            sweep.run();
            Thread.sleep(250);
        }
        assertThat(heard.count()).isGreaterThanOrEqualTo(count);
        print(
                "%d due each second for %d s among %,d open: lag p50 %d ms, p99 %d ms, at most %d ms",
                A_SECOND,
                SECONDS,
                OPEN,
                quantile(heard.lagMillis(), 0.5).toMillis(),
                quantile(heard.lagMillis(), 0.99).toMillis(),
                quantile(heard.lagMillis(), 1).toMillis());
    }

    /** Also what an edit asks for. */
    private void drain() {
        for (int i = 0; i < 1 + OPEN / 10_000; i++) {
            while (sweep.run() > 0) {}
        }
    }

    /** One of low priority has a year; one of normal priority an hour. */
    private Ticket open(Priority priority) {
        NewTicket order = new NewTicket(
                "Where is my parcel",
                "It was due on Monday",
                new NewTicket.Requester(customer.id, null, null),
                priority,
                Channel.WEB,
                null,
                null,
                null,
                null,
                Set.of(),
                null);
        return tickets.openForRequester(order, List.of());
    }

    private PolicyForm policy() {
        return new PolicyForm(
                "Promise",
                -1,
                true,
                ConditionsForm.EVERYTHING,
                null,
                List.of(
                        new PolicyForm.Target("low", "firstResponse", 525_600),
                        new PolicyForm.Target("normal", "firstResponse", 60),
                        new PolicyForm.Target("normal", "resolution", 2_400)),
                null,
                null,
                null,
                null);
    }

    private RuleForm rule() {
        RuleForm.Action tell =
                new RuleForm.Action("notify", List.of(String.valueOf(agent.id)), null, null, null, null, null);
        return new RuleForm(
                "Late",
                true,
                "firstResponse",
                new RuleForm.When(null, null, 0),
                ConditionsForm.EVERYTHING,
                List.of(tell),
                null);
    }

    private static String since(long nanos) {
        return String.format(Locale.ROOT, "%.2f s", (System.nanoTime() - nanos) / 1e9);
    }

    private static void print(String text, Object... values) {
        System.out.printf(Locale.ROOT, "BENCH " + text + "%n", values);
    }
}
