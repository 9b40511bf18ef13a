package io.pledgedesk.report;

import io.pledgedesk.sla.StatusTimes;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketJournal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Replays the tickets that were solved in a period: what happened to each stands in its history alone. */
@ApplicationScoped
public class Journeys {

    /** The newest; a report over more says so. */
    public static final int MOST = 20_000;

    private static final int PAGE = 200;

    private static final String SOLVED = """
        select t.id as c0, t.subject as c1, m.name as c2, a.name as c3, t.status as c4, t.created_at as c5, t.solved_at as c6,
               t.event_count as c7
        from ticket t left join team m on m.id = t.team_id left join agent a on a.id = t.assignee_id
        where exists (select 1 from ticket_event s where s.ticket_id = t.id and s.at >= :from and s.at < :to and %s)
          and {scope}
        order by t.id desc
        """.formatted(Flows.SOLVES);

    private final EntityManager entities;
    private final TicketJournal journal;
    private final StatusTimes times;
    private final ToldJourneys told;
    private final Clock clock;

    Journeys(EntityManager entities, TicketJournal journal, StatusTimes times, ToldJourneys told, Clock clock) {
        this.entities = entities;
        this.journal = journal;
        this.times = times;
        this.told = told;
        this.clock = clock;
    }

    /** The newest tickets first, at most {@value MOST}. */
    @Transactional
    public List<Journey> of(Scope scope, Period period) {
        Instant now = Instant.now(clock);
        List<Row> rows = new Question(entities, SOLVED, scope).in(period).rows(MOST);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += PAGE) {
            List<Row> page = rows.subList(i, Math.min(rows.size(), i + PAGE));
            journeys.addAll(tell(page, now));
            entities.clear();
        }
        return journeys;
    }

    private List<Journey> tell(List<Row> page, Instant now) {
        List<Optional<Journey>> known = page.stream().map(told::of).toList();
        Map<Long, List<TicketEvent>> histories = histories(page, known);
        List<Journey> journeys = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            Row row = page.get(i);
            journeys.add(known.get(i).orElseGet(() -> tell(row, histories.getOrDefault(row.id(0), List.of()), now)));
        }
        return journeys;
    }

    private Map<Long, List<TicketEvent>> histories(List<Row> page, List<Optional<Journey>> known) {
        List<Long> missing = IntStream.range(0, page.size())
                .filter(i -> known.get(i).isEmpty())
                .mapToObj(i -> page.get(i).id(0))
                .toList();
        return missing.isEmpty() ? Map.of() : journal.histories(missing);
    }

    private Journey tell(Row row, List<TicketEvent> history, Instant now) {
        Journey journey = JourneyTeller.of(history).tell(row, times.of(history, now));
        told.keep(row, journey);
        return journey;
    }
}
