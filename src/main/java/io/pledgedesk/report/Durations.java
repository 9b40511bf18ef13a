package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * How long first replies, next replies and resolutions took, by when they were reached. Clocks say it where a promise
 * applied; else the conversation does, in calendar time only. Next replies are measured by clocks alone.
 */
@ApplicationScoped
public class Durations {

    private static final String SPREAD = """
        select count(*) as c0, avg(x.calendar) as c1,
               percentile_cont(0.5) within group (order by x.calendar) as c2,
               percentile_cont(0.9) within group (order by x.calendar) as c3,
               avg(x.business) as c4,
               percentile_cont(0.5) within group (order by x.business) as c5,
               percentile_cont(0.9) within group (order by x.business) as c6
        from (%s) x
        """;

    private static final String BY_CLOCK = """
        select cast(extract(epoch from c.stopped_at) - extract(epoch from c.started_at) as bigint) as calendar,
               c.elapsed_seconds as business
        from sla_clock c join ticket t on t.id = c.ticket_id
        where c.metric = :metric and c.state in ('met', 'missed')
          and c.stopped_at >= :from and c.stopped_at < :to and {scope}
        """;

    private static final String FIRST_REPLY_WITHOUT_CLOCK = """
        union all
        select cast(extract(epoch from m.created_at) - extract(epoch from t.created_at) as bigint), cast(null as bigint)
        from ticket t join message m on m.ticket_id = t.id
        where t.direction = 'inbound' and t.agent_wrote_at >= :from and t.created_at < :to
          and m.author_kind = 'agent' and m.visibility = 'public' and m.created_at >= :from and m.created_at < :to
          and not exists (select 1 from message e where e.ticket_id = t.id and e.sequence < m.sequence
                          and e.author_kind = 'agent' and e.visibility = 'public')
          and not exists (select 1 from sla_clock c where c.ticket_id = t.id and c.metric = :metric) and {scope}
        """;

    private static final String RESOLUTION_WITHOUT_CLOCK = """
        union all
        select cast(extract(epoch from t.solved_at) - extract(epoch from t.created_at) as bigint), cast(null as bigint)
        from ticket t
        where t.status in ('solved', 'closed') and t.solved_at >= :from and t.solved_at < :to
          and not exists (select 1 from sla_clock c where c.ticket_id = t.id and c.metric = :metric) and {scope}
        """;

    private final EntityManager entities;

    Durations(EntityManager entities) {
        this.entities = entities;
    }

    /** From the first customer message to the first public reply of a person. */
    @Transactional
    public Spread firstResponse(Scope scope, Period period) {
        return spread("firstResponse", FIRST_REPLY_WITHOUT_CLOCK, scope, period);
    }

    /** From the oldest unanswered customer message to the next public reply of a person, once an exchange. */
    @Transactional
    public Spread nextResponse(Scope scope, Period period) {
        return spread("nextResponse", "", scope, period);
    }

    /** From the creation to the last time that the ticket was solved. */
    @Transactional
    public Spread resolution(Scope scope, Period period) {
        return spread("resolution", RESOLUTION_WITHOUT_CLOCK, scope, period);
    }

    private Spread spread(String metric, String others, Scope scope, Period period) {
        Question question = new Question(entities, SPREAD.formatted(BY_CLOCK + others), scope);
        return Spread.of(question.in(period).with("metric", metric).row());
    }
}
