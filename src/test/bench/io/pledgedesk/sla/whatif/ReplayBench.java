package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.CalendarTimeline;
import io.pledgedesk.calendar.DatedCalendar;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.Conditions;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.PastEvents.PastEvent;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Packed tickets judged by drafts, on as many threads as the machine has cores: believable tickets of a quarter (first answer,
 * pending, customer's answer, second answer, solved; every tenth changes its priority) by five policies with an office
 * calendar. The seed is fixed. One operation is one ticket.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Threads(Threads.MAX)
public class ReplayBench {

    static final int TICKETS = 50_000;

    private final Names names = new Names();
    private List<Block> blocks;
    private Drafts drafts;

    /** Each thread has a replay of its own, as in the product. */
    @State(Scope.Thread)
    public static class OfOneThread {
        private Replay replay;

        @Setup
        public void begin(ReplayBench bench) {
            replay = bench.replay();
        }
    }

    @Setup
    public void pack() {
        drafts = new Drafts(policies());
        Random random = new Random(20_261_122);
        blocks = new ArrayList<>();
        for (int i = 0; i < TICKETS / PastReader.BLOCK; i++) {
            blocks.add(block(random));
        }
    }

    Replay replay() {
        return new Replay(drafts, names, Instant.parse("2026-11-22T00:00:00Z"));
    }

    /** How much one packed ticket takes. */
    double bytesPerTicket() {
        return blocks.stream().mapToLong(block -> block.packed().length).sum() / (double) TICKETS;
    }

    @Benchmark
    @OperationsPerInvocation(TICKETS)
    public long replay(OfOneThread own) {
        long missed = 0;
        for (Block block : blocks) {
            missed += own.replay.judge(block).tickets();
        }
        return missed;
    }

    private static List<Drafts.Policy> policies() {
        DraftHours office = office();
        List<Drafts.Policy> policies = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ConditionsForm conditions = i == 4
                    ? ConditionsForm.EVERYTHING
                    : new ConditionsForm("all", List.of(new ConditionsForm.Rule("tag", "is", "tag" + i)));
            List<PolicyForm.Target> targets = new ArrayList<>();
            for (Priority priority : Priority.values()) {
                targets.add(new PolicyForm.Target(priority.code(), "firstResponse", 240 / (1 + priority.ordinal())));
                targets.add(new PolicyForm.Target(priority.code(), "nextResponse", 480 / (1 + priority.ordinal())));
                targets.add(new PolicyForm.Target(priority.code(), "resolution", 1_920 / (1 + priority.ordinal())));
            }
            PolicyForm form = new PolicyForm("P" + i, i, true, conditions, null, targets, null, null, null, null);
            policies.add(new Drafts.Policy(null, i, form, Conditions.of(conditions), office));
        }
        return policies;
    }

    private static DraftHours office() {
        List<List<String>> day = List.of(List.of("09:00", "12:30"), List.of("13:30", "18:00"));
        CalendarForm form = new CalendarForm(
                "Office",
                "Europe/Berlin",
                Map.of("monday", day, "tuesday", day, "wednesday", day, "thursday", day, "friday", day),
                List.of(new CalendarForm.ExceptionDay(null, null, null, "12-25", "Christmas", List.of())));
        DatedCalendar version =
                new DatedCalendar(1, "Office", form.read("", new Violations()).orElseThrow(), Instant.EPOCH, true);
        return new DraftHours(new CalendarTimeline(1, List.of(version)), List.of());
    }

    private Block block(Random random) {
        Packer packer = new Packer(names);
        for (int i = 0; i < PastReader.BLOCK; i++) {
            ticket(1 + i, random, packer);
        }
        return packer.block();
    }

    private static void ticket(long id, Random random, Packer packer) {
        Instant at = Instant.parse("2026-07-01T00:00:00Z").plusSeconds(random.nextInt(90 * 86_400));
        Packer.Head head =
                new Packer.Head(id, at, random.nextInt(6), 1L + random.nextInt(300), 1L + random.nextInt(9_999));
        List<PastEvent> history = new ArrayList<>();
        history.add(event(
                id,
                at,
                Actor.Kind.CUSTOMER,
                new Fact.TicketCreated(
                        "S", Channel.EMAIL, Direction.INBOUND, Priority.values()[random.nextInt(4)], Status.NEW, 1L)));
        history.add(event(id, at, Actor.Kind.SYSTEM, new Fact.TeamChanged(null, null, 1L + random.nextInt(5), "T")));
        history.add(
                event(id, at, Actor.Kind.SYSTEM, new Fact.TagsChanged(List.of("tag" + random.nextInt(8)), List.of())));
        history.add(event(id, at, Actor.Kind.CUSTOMER, message()));
        at = at.plusSeconds(random.nextInt(20_000));
        history.add(event(id, at, Actor.Kind.AGENT, message()));
        history.add(event(id, at, Actor.Kind.AGENT, new Fact.StatusChanged(Status.NEW, Status.PENDING)));
        if (random.nextInt(10) == 0) {
            history.add(event(
                    id, at.plusSeconds(60), Actor.Kind.AGENT, new Fact.PriorityChanged(Priority.LOW, Priority.HIGH)));
        }
        at = at.plusSeconds(60 + random.nextInt(90_000));
        history.add(event(id, at, Actor.Kind.CUSTOMER, message()));
        history.add(event(id, at, Actor.Kind.CUSTOMER, new Fact.StatusChanged(Status.PENDING, Status.OPEN)));
        at = at.plusSeconds(random.nextInt(40_000));
        history.add(event(id, at, Actor.Kind.AGENT, message()));
        history.add(event(id, at, Actor.Kind.AGENT, new Fact.StatusChanged(Status.OPEN, Status.SOLVED)));
        packer.add(head, history, List.of());
    }

    private static Fact message() {
        return new Fact.MessagePosted(1, Visibility.PUBLIC, false);
    }

    private static PastEvent event(long id, Instant at, Actor.Kind by, Fact fact) {
        return new PastEvent(id, at, by, fact);
    }
}
