package io.pledgedesk.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;

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
        select k.ticket_id, k.metric, k.cycle, k.state, k.policy_id, k.started_at, k.due_at, k.stopped_at,
               k.elapsed_seconds, k.target_seconds, k.waived_at
        from sla_clock k
        where k.state in ('met', 'missed') and k.stopped_at >= :from and k.stopped_at < :to\
        """;

    /** What isn't promised has no clock: its instants alone are known. */
    private static final String WITHOUT_CLOCK = """
        select w.id, '%s', 0, cast(null as varchar(10)), cast(null as bigint), w.since,
               cast(null as timestamp with time zone), w.until, cast(null as bigint), cast(null as bigint),
               cast(null as timestamp with time zone)
        from (%s) w
        where w.until >= :from and w.until < :to\
        """;

    /** Asked first, where the ticket is read: to look through its messages is dear. */
    private static String isWithoutClock(String metric) {
        return "not exists (select 1 from sla_clock k where k.ticket_id = u.id and k.metric = '" + metric + "')";
    }

    /** The first public reply of a person to a ticket, or call to the customer, not before some instant; null for none. */
    private static String firstReply(String ticket, String since) {
        String written = """
            (select min(m.created_at) from message m where m.ticket_id = %s.id and m.author_kind = 'agent'
             and m.visibility = 'public' and m.created_at >= %s)\
            """.formatted(ticket, since);
        String called = """
            (select min(e.at) from ticket_event e where e.ticket_id = %s.id and e.type = 'callLogged'
             and e.actor_kind = 'agent' and e.data like '%%"direction":"outbound"%%' and e.at >= %s)\
            """.formatted(ticket, since);
        return "least(coalesce(%1$s, %2$s), coalesce(%2$s, %1$s))".formatted(written, called);
    }

    private static final String FIRST_WRITTEN = """
        (select min(f.created_at) from message f where f.ticket_id = u.id and f.author_kind = 'customer'
         and f.visibility = 'public')\
        """;

    /** Where the agent wrote first, the customer waits from their own first message on. */
    private static final String FIRST_REPLY = """
        select u.id, u.created_at as since, %s as until from ticket u
        where u.direction = 'inbound' and u.agent_wrote_at >= :from and u.created_at < :to and %s
        union all
        select v.id, v.since, %s as until
        from (select u.id, %s as since from ticket u
              where u.direction = 'outbound' and u.agent_wrote_at >= :from and u.created_at < :to and %s) v
        where v.since is not null\
        """.formatted(
                    firstReply("u", "u.created_at"),
                    isWithoutClock("firstResponse"),
                    firstReply("v", "v.since"),
                    FIRST_WRITTEN,
                    isWithoutClock("firstResponse"));

    private static final String SOLUTION = """
        select u.id, u.created_at as since, u.solved_at as until from ticket u
        where u.status in ('solved', 'closed') and u.solved_at >= :from and u.solved_at < :to and %s\
        """.formatted(isWithoutClock("resolution"));

    private static final String FIRST_REPLIES_WITHOUT = WITHOUT_CLOCK.formatted("firstResponse", FIRST_REPLY);

    private static final String SOLUTIONS_WITHOUT = WITHOUT_CLOCK.formatted("resolution", SOLUTION);

    /** What was measured in a period, as rows like clocks. */
    static final String ALL = String.join("\nunion all\n", BY_CLOCK, FIRST_REPLIES_WITHOUT, SOLUTIONS_WITHOUT);

    private static final Map<String, String> SPREADS = Map.of(
            "firstResponse", spreadOf(byClock("firstResponse") + "\nunion all\n" + FIRST_REPLIES_WITHOUT),
            "nextResponse", spreadOf(byClock("nextResponse")),
            "resolution", spreadOf(byClock("resolution") + "\nunion all\n" + SOLUTIONS_WITHOUT));

    private static String byClock(String metric) {
        return BY_CLOCK + " and k.metric = '" + metric + "'";
    }

    private static String spreadOf(String measured) {
        return SPREAD.formatted("""
            select cast(extract(epoch from c.stopped_at) - extract(epoch from c.started_at) as bigint) as calendar,
                   c.elapsed_seconds as business
            from (%s) c join ticket t on t.id = c.ticket_id where {scope}
            """.formatted(measured));
    }

    private final EntityManager entities;

    Durations(EntityManager entities) {
        this.entities = entities;
    }

    /** From the first customer message to the first public reply of a person. */
    @Transactional
    public Spread firstResponse(Scope scope, Period period) {
        return spread("firstResponse", scope, period);
    }

    /** From the oldest unanswered customer message to the next public reply of a person, once an exchange. */
    @Transactional
    public Spread nextResponse(Scope scope, Period period) {
        return spread("nextResponse", scope, period);
    }

    /** From the creation to the last time that the ticket was solved. */
    @Transactional
    public Spread resolution(Scope scope, Period period) {
        return spread("resolution", scope, period);
    }

    private Spread spread(String metric, Scope scope, Period period) {
        return Spread.of(
                new Question(entities, SPREADS.get(metric), scope).in(period).row());
    }
}
