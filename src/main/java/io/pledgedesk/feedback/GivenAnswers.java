package io.pledgedesk.feedback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answers behind each score, the newest first. */
@ApplicationScoped
public class GivenAnswers {

    /** As many as a table of a spreadsheet bears. */
    public static final int MOST = 50_000;

    private static final String OF_TICKETS = """
        select new io.pledgedesk.feedback.GivenAnswer(t.id, t.subject, m.name, a.name, p.name, c.id, c.name,
               %1$s, s.reason, coalesce(s.comment, ''), s.askedAt, case when %1$s is null then null else s.answeredAt end)
        from Survey s join Ticket t on t.id = s.ticketId join Customer c on c.id = s.customerId
             left join Team m on m.id = t.teamId left join Agent a on a.id = t.assigneeId
             left join Topic p on p.id = t.topicId
        where %2$s%3$s
        order by %4$s desc, t.id desc
        """;

    private static final String OF_CUSTOMERS = """
        select new io.pledgedesk.feedback.GivenAnswer(null, null, null, null, null, c.id, c.name,
               s.score, null, s.comment, s.askedAt, s.answeredAt)
        from NpsSurvey s join Customer c on c.id = s.customerId
        where %1$s >= :from and %1$s < :to
        order by %1$s desc, s.id desc
        """;

    private final EntityManager entities;

    GivenAnswers(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * To one question about tickets.
     *
     * @param asked whoever was asked in the period, whether they answered or not, instead of whoever answered in it
     * @param reason only those with it; null for all
     * @param from inclusive
     * @param to exclusive
     */
    @Transactional
    public List<GivenAnswer> to(
            Question question,
            boolean asked,
            LowReason reason,
            SatisfactionFigures.Of tickets,
            Instant from,
            Instant to,
            int limit) {
        String score = question == Question.CES ? "s.effort" : "s.score";
        String when = asked ? "s.askedAt" : "s.answeredAt";
        Map<String, Object> values = new LinkedHashMap<>(Map.of("from", from, "to", to));
        String which = asked ? " and s.question = :question" : " and " + score + " is not null";
        if (asked) {
            values.put("question", question);
        }
        if (reason != null) {
            which += " and s.reason = :reason";
            values.put("reason", reason);
        }
        String sought = SatisfactionFigures.FIGURED.formatted(when);
        return rows(OF_TICKETS.formatted(score, sought, which + tickets.condition(values), when), values, limit);
    }

    /** Whether they would recommend us. @see #to */
    @Transactional
    public List<GivenAnswer> toRecommending(boolean asked, Instant from, Instant to, int limit) {
        return rows(
                OF_CUSTOMERS.formatted(asked ? "s.askedAt" : "s.answeredAt"), Map.of("from", from, "to", to), limit);
    }

    private List<GivenAnswer> rows(String query, Map<String, Object> values, int limit) {
        var rows = entities.createQuery(query, GivenAnswer.class).setMaxResults(Math.min(limit, MOST));
        values.forEach(rows::setParameter);
        return rows.getResultList();
    }
}
