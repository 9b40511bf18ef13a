package io.pledgedesk.sla;

import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Level;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.Transition;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import io.pledgedesk.ticket.TicketOpening;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Keeps what lists and people see of clocks equal to what the engine answers, and has told once what clocks passed. */
@ApplicationScoped
class ClockKeeper {

    private final Matching matching;
    private final TimelineReader timelines;
    private final TicketJournal journal;
    private final Transitions transitions;
    private final ClockRows rows;
    private final ClockNews news;
    private final Instance<LevelSource> levelSources;
    private final Event<TicketsInHand> inHand;
    private final Clock clock;

    ClockKeeper(
            Matching matching,
            TimelineReader timelines,
            TicketJournal journal,
            Transitions transitions,
            ClockRows rows,
            ClockNews news,
            @Any Instance<LevelSource> levelSources,
            Event<TicketsInHand> inHand,
            Clock clock) {
        this.matching = matching;
        this.timelines = timelines;
        this.journal = journal;
        this.transitions = transitions;
        this.rows = rows;
        this.news = news;
        this.levelSources = levelSources;
        this.inHand = inHand;
        this.clock = clock;
    }

    /** What a new ticket is promised is known before its row is written. */
    void onTicketOpening(@Observes TicketOpening opening) {
        Ticket ticket = opening.ticket();
        Instant now = latest(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), ticket.unpublished());
        matching.match(new TicketChanged(ticket, ticket.unpublished(), false));
        ClockRows.show(ticket, evaluate(ticket, ticket.unpublished(), now).evaluation());
    }

    void onTicketChanged(@Observes TicketChanged change) {
        Ticket ticket = change.ticket();
        Instant now = latest(Instant.now(clock).truncatedTo(ChronoUnit.SECONDS), change.events());
        if (change.imported()) {
            ticket.due().watchFrom(now);
        }
        matching.match(change);
        List<TicketEvent> history = new ArrayList<>(change.isNew() ? change.events() : journal.history(ticket.id()));
        history.addAll(journal.store(ticket));
        Look look = evaluate(ticket, history, now);
        if (change.isNew()) {
            rows.keepFirst(ticket, look.evaluation());
        } else {
            rows.keepNext(
                    ticket, look.evaluation(), rows.of(List.of(ticket.id())).getOrDefault(ticket.id(), List.of()));
        }
        tell(List.of(look), transitions.of(reached(List.of(look))), now);
    }

    /** Looks at tickets that the caller has locked. */
    void look(List<Ticket> tickets, Instant now) {
        look(tickets, rows.of(new TicketsInHand(tickets).ids()), now);
    }

    /** Looks at those of them with a clock of which the instant has come. @return how many */
    int lookAtDue(List<Ticket> tickets, Instant now) {
        Map<Long, List<StoredClock>> stored = rows.of(new TicketsInHand(tickets).ids());
        List<Ticket> due = tickets.stream()
                .filter(ticket ->
                        stored.getOrDefault(ticket.id(), List.of()).stream().anyMatch(clock -> clock.isDue(now)))
                .toList();
        if (!due.isEmpty()) {
            look(due, stored, now);
        }
        return due.size();
    }

    /** What that needs is read for all at once. */
    private void look(List<Ticket> tickets, Map<Long, List<StoredClock>> stored, Instant now) {
        TicketsInHand taken = new TicketsInHand(tickets);
        Map<Long, List<TicketEvent>> histories = journal.histories(taken.ids());
        Set<TransitionRow.Key> told = transitions.of(taken.ids());
        inHand.fire(taken);
        List<Look> looks = new ArrayList<>();
        for (Ticket ticket : tickets) {
            List<TicketEvent> history = new ArrayList<>(histories.getOrDefault(ticket.id(), List.of()));
            history.addAll(journal.store(ticket));
            Look look = evaluate(ticket, history, now);
            rows.keepNext(ticket, look.evaluation(), stored.getOrDefault(ticket.id(), List.of()));
            looks.add(look);
        }
        tell(looks, told, now);
    }

    private record Look(Ticket ticket, List<LevelSource.Watched> watched, Evaluation evaluation) {}

    private Look evaluate(Ticket ticket, List<TicketEvent> history, Instant now) {
        List<LevelSource.Watched> watched = new ArrayList<>();
        levelSources.forEach(source -> watched.addAll(source.levelsOf(ticket)));
        List<Level> levels = watched.stream().map(LevelSource.Watched::level).toList();
        return new Look(ticket, watched, SlaEngine.evaluate(timelines.read(history, now), now, levels));
    }

    /** Rows of one kind go to the database together: first what all clocks passed, then what rules do about it. */
    private void tell(List<Look> looks, Set<TransitionRow.Key> told, Instant now) {
        for (Look look : looks) {
            List<Transition> fresh =
                    transitions.record(look.ticket().id(), ClockNews.worthTelling(look.evaluation()), told, now);
            news.passed(look.ticket(), fresh);
        }
        looks.forEach(look -> journal.store(look.ticket()));
        for (Look look : looks) {
            news.reached(look.ticket(), look.watched(), look.evaluation(), now);
            journal.store(look.ticket());
        }
    }

    /** Nobody asks for what was told about tickets that have passed nothing. */
    private static List<Long> reached(List<Look> looks) {
        return looks.stream()
                .filter(look -> !ClockNews.worthTelling(look.evaluation()).isEmpty())
                .map(look -> look.ticket().id())
                .toList();
    }

    /** Two nodes' clocks differ: the history is never ahead of the look at it. */
    private static Instant latest(Instant now, List<TicketEvent> events) {
        return events.stream()
                .map(TicketEvent::at)
                .filter(at -> at.isAfter(now) && at.isBefore(now.plusSeconds(120)))
                .max(Instant::compareTo)
                .orElse(now);
    }
}
