package io.pledgedesk.sla.whatif;

import io.pledgedesk.sla.engine.ClockState;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.TicketStatus;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.sla.engine.Verdict;
import io.pledgedesk.sla.whatif.Block.What;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges packed tickets by drafts. One thread's; what it has learned about one block helps with the next. */
final class Replay {

    private static final Metric[] METRICS = Metric.values();
    private static final ClockState[] STATES = ClockState.values();
    private static final TicketStatus[] STATUSES = TicketStatus.values();
    private static final Priority[] PRIORITIES = Priority.values();
    private static final What[] WHATS = What.values();

    private final DraftMatching matching;
    private final long[] corrections;
    private final Instant now;

    Replay(Drafts drafts, Names names, Instant now) {
        this.matching = new DraftMatching(drafts, names);
        this.corrections =
                drafts.correctedAt().stream().mapToLong(Instant::getEpochSecond).toArray();
        this.now = now;
    }

    Tally judge(Block block) {
        Tally tally = new Tally();
        Bytes packed = block.reading();
        for (int i = 0; i < block.tickets(); i++) {
            judge(packed, tally);
        }
        return tally;
    }

    private void judge(Bytes packed, Tally tally) {
        long id = packed.take();
        long createdAt = packed.take();
        matching.begin(createdAt, packed.takeInt(), packed.take(), packed.take());
        List<Verdict> would = SlaEngine.judge(timeline(packed, createdAt), now);
        tally.ticket();
        would.forEach(verdict -> tally.after(verdict.metric(), verdict.state()));
        for (int left = packed.takeInt(); left > 0; left--) {
            compare(id, METRICS[packed.takeInt()], packed.takeInt(), STATES[packed.takeInt()], would, tally);
        }
    }

    private static void compare(long id, Metric metric, int cycle, ClockState was, List<Verdict> would, Tally tally) {
        tally.before(metric, was);
        ClockState opposite = was == ClockState.MET ? ClockState.MISSED : ClockState.MET;
        for (Verdict verdict : would) {
            if (verdict.metric() == metric && verdict.cycle() == cycle && verdict.state() == opposite) {
                tally.flip(new Tally.Flip(id, metric, cycle, opposite == ClockState.MET));
            }
        }
    }

    /** Terms are told once an instant, as for live tickets. */
    private List<TimelineEvent> timeline(Bytes packed, long createdAt) {
        int count = packed.takeInt();
        List<TimelineEvent> timeline = new ArrayList<>(count + 4);
        long at = createdAt;
        boolean termsMayChange = false;
        for (int i = 0; i < count; i++) {
            long step = packed.take();
            if (step != 0 && termsMayChange) {
                apply(at, timeline);
                termsMayChange = false;
            }
            correct(at, at + step, timeline);
            at += step;
            What what = WHATS[packed.takeInt()];
            long argument = packed.take();
            Happening happening = happening(what, argument);
            if (happening != null) {
                add(at, happening, timeline);
            }
            termsMayChange |= attribute(what, argument);
        }
        if (termsMayChange) {
            apply(at, timeline);
        }
        correct(at, now.getEpochSecond(), timeline);
        return timeline;
    }

    /** Past hours that were corrected in between count as they turned out to have been from then on. */
    private void correct(long after, long upTo, List<TimelineEvent> timeline) {
        for (long correction : corrections) {
            if (correction > after && correction <= upTo) {
                apply(correction, timeline);
            }
        }
    }

    private void apply(long at, List<TimelineEvent> timeline) {
        Optional<Happening> change = matching.change(at);
        change.ifPresent(happening -> add(at, happening, timeline));
    }

    private static void add(long at, Happening happening, List<TimelineEvent> timeline) {
        timeline.add(new TimelineEvent(Instant.ofEpochSecond(at), timeline.size(), happening));
    }

    private static Happening happening(What what, long argument) {
        return switch (what) {
            case OPENED_BY_CUSTOMER -> new Happening.OpenedByCustomer();
            case OPENED_BY_AGENT -> new Happening.OpenedByAgent();
            case CUSTOMER_WROTE -> new Happening.CustomerWrote();
            case AGENT_REPLIED -> new Happening.AgentReplied();
            case STATUS -> new Happening.StatusChanged(STATUSES[(int) argument]);
            case ENDED -> new Happening.Ended();
            default -> null;
        };
    }

    /** @return whether another policy, or another part of it, may apply from here on */
    private boolean attribute(What what, long argument) {
        switch (what) {
            case PRIORITY -> matching.priority(PRIORITIES[(int) argument]);
            case TEAM -> matching.team(argument);
            case TOPIC -> matching.topic(argument);
            case ORGANIZATION -> matching.organization(argument);
            case TAG_ADDED -> matching.tag((int) argument, true);
            case TAG_REMOVED -> matching.tag((int) argument, false);
            case FIELD_FILLED -> matching.fill((int) argument);
            case FIELD_EMPTIED -> matching.empty((int) argument);
            case POLICY_FIXED -> matching.fix(argument);
            default -> {
                return false;
            }
        }
        return true;
    }
}
