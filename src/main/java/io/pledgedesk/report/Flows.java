package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Counts tickets that came, were solved and came back: from the history, so that any period of the past can be asked for. */
@ApplicationScoped
public class Flows {

    /** A change of status {@code s} that ends the work; from solved to closed is none, nor is the end by a merge. */
    static final String SOLVES = """
        s.type = 'statusChanged'
        and (s.data like '%"to":"solved"%'
             or (s.data like '%"to":"closed"%' and s.data not like '%"from":"solved"%'
                 and not exists (select 1 from ticket_event g where g.ticket_id = s.ticket_id
                                 and g.sequence = s.sequence - 1 and g.type = 'mergedInto')))\
        """;

    /** The customer wrote after it was solved, and within 7 days it was open again; not when that was only thanks. */
    static final String COMES_BACK = """
        exists (select 1 from ticket_event r join message m on m.ticket_id = r.ticket_id
                where r.ticket_id = s.ticket_id and r.sequence > s.sequence and r.type = 'statusChanged'
                  and (r.data like '%"from":"solved"%' or r.data like '%"from":"closed"%')
                  and r.data not like '%"to":"closed"%' and r.data not like '%"to":"solved"%'
                  and r.at <= s.at + interval '7' day
                  and not exists (select 1 from ticket_event h where h.ticket_id = r.ticket_id and h.type = 'onlyThanks'
                                  and h.data like '%"reopening":' || cast(r.sequence as varchar(12)) || ',%')
                  and m.author_kind = 'customer' and m.visibility = 'public'
                  and m.sequence > s.sequence and m.sequence < r.sequence)\
        """;

    /** Public replies of people to {@code ticket t}, and calls to the customer. */
    static final String REPLIES = """
        ((select count(*) from message p where p.ticket_id = t.id and p.author_kind = 'agent' and p.visibility = 'public')
         + (select count(*) from ticket_event k where k.ticket_id = t.id and k.type = 'callLogged'
            and k.actor_kind = 'agent' and k.data like '%"direction":"outbound"%'))\
        """;

    /** Public messages of customers on {@code ticket t}; its description is one. */
    static final String CUSTOMER_MESSAGES = """
        (select count(*) from message p where p.ticket_id = t.id and p.author_kind = 'customer' and p.visibility = 'public')\
        """;

    private static final String STOPPED_CLOCKS =
            "(select count(*) from sla_clock k where k.ticket_id = t.id and k.state in ('met', 'missed'))";

    /** By the original verdicts. */
    static final String BROKEN_CLOCKS = """
        (select count(*) from sla_clock k where k.ticket_id = t.id
         and (k.state = 'missed' or k.state = 'met' and k.waived_at is not null))\
        """;

    private static final String SOLVED =
            """
            select count(*) as c0, sum(y.again) as c1,
                   sum(case when y.again = 0 and y.replies = 1 then 1 else 0 end) as c2,
                   sum(case when y.replies = 0 then 1 else 0 end) as c3,
                   sum(case when y.asked <= 1 then 1 else 0 end) as c4,
                   sum(case when y.clocks > 0 then 1 else 0 end) as c5,
                   sum(case when y.clocks > 0 and y.broken = 0 then 1 else 0 end) as c6
            from (select x.id, max(x.again) as again, max(x.replies) as replies, max(x.asked) as asked,
                         max(x.clocks) as clocks, max(x.broken) as broken
                  from (select t.id as id, case when %s then 1 else 0 end as again, %s as replies, %s as asked,
                               %s as clocks, %s as broken
                        from ticket_event s join ticket t on t.id = s.ticket_id
                        where %s and s.at >= :from and s.at < :to and {scope}) x
                  group by x.id) y
            """.formatted(COMES_BACK, REPLIES, CUSTOMER_MESSAGES, STOPPED_CLOCKS, BROKEN_CLOCKS, SOLVES);

    private static final String CREATED =
            "select count(*) as c0, 0 as c1 from ticket t where t.created_at >= :from and t.created_at < :to and"
                    + " {scope}";

    /** What is solved now and was before the instant was solved then, too; of the others the history is asked. */
    static final String UNSOLVED_AT = """
        t.created_at < :at and (t.solved_at is null or t.solved_at >= :at)
          and not exists (select 1 from ticket_event s where s.ticket_id = t.id and s.type = 'statusChanged'
                          and s.at < :at and (s.data like '%"to":"solved"%' or s.data like '%"to":"closed"%')
                          and not exists (select 1 from ticket_event l where l.ticket_id = t.id and l.type = 'statusChanged'
                                          and l.at < :at and l.sequence > s.sequence))\
        """;

    private static final String BACKLOG =
            "select count(*) as c0, 0 as c1 from ticket t where " + UNSOLVED_AT + " and {scope}";

    private final EntityManager entities;
    private final Clock clock;

    Flows(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Flow of(Scope scope, Period period) {
        Row solved = new Question(entities, SOLVED, scope).in(period).row();
        Instant now = Instant.now(clock);
        return new Flow(
                new Question(entities, CREATED, scope).in(period).row().count(0),
                solved.count(0),
                solved.count(1),
                backlog(scope, period.to().isBefore(now) ? period.to() : now),
                solved.count(2),
                solved.count(3),
                Kept.share(solved.count(3), solved.count(0)),
                Kept.share(solved.count(1), solved.count(0)),
                Kept.share(solved.count(2), solved.count(0)),
                solved.count(4),
                Kept.share(solved.count(4), solved.count(0)),
                solved.count(5),
                solved.count(6),
                Kept.share(solved.count(6), solved.count(5)));
    }

    /** Unsolved tickets at an instant. */
    @Transactional
    public int backlog(Scope scope, Instant at) {
        return new Question(entities, BACKLOG, scope).with("at", at).row().count(0);
    }
}
