package io.pledgedesk.feedback;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Counts ratings of a period, by what their tickets are now. */
@ApplicationScoped
public class SatisfactionFigures {

    /** Which tickets; a null doesn't restrict. */
    public record Of(Long teamId, Long agentId, Long topicId, Priority priority, Channel channel) {

        public static final Of ALL = new Of(null, null, null, null, null);

        public static Of team(Long id) {
            return new Of(id, null, null, null, null);
        }

        public static Of agent(Long id) {
            return new Of(null, id, null, null, null);
        }

        /** As a condition on the ticket {@code t}. @param values takes the parameters */
        String condition(Map<String, Object> values) {
            return equal("teamId", teamId, values)
                    + equal("assigneeId", agentId, values)
                    + equal("topicId", topicId, values)
                    + equal("priority", priority, values)
                    + equal("channel", channel, values);
        }

        private static String equal(String field, Object value, Map<String, Object> values) {
            if (value == null) {
                return "";
            }
            values.put(field, value);
            return " and t." + field + " = :" + field;
        }
    }

    /** What tickets are put together by. */
    public enum By {
        TEAM("teamId"),
        AGENT("assigneeId"),
        TOPIC("topicId");

        private final String field;

        By(String field) {
            this.field = field;
        }
    }

    /** Both questions, over the same tickets. */
    public record Scores(Satisfaction satisfaction, Effort effort) {}

    /** Which surveys {@code s} of tickets {@code t} count, by an instant of theirs. */
    static final String FIGURED = "t.mergedIntoId is null and t.spamAt is null and %1$s >= :from and %1$s < :to";

    private static final String FROM = " from Survey s join Ticket t on t.id = s.ticketId where ";
    private static final int MOST_GROUPS = 1_000;
    private static final String ANSWERED = "count(s.score), sum(case when s.score >= 4 then 1 else 0 end),"
            + " count(s.effort), sum(s.effort), sum(case when s.effort >= 5 then 1 else 0 end)";
    private static final String ASKED =
            "sum(case when s.question = io.pledgedesk.feedback.Question.%s then 1 else 0 end),"
                    + " sum(case when s.question = io.pledgedesk.feedback.Question.%s and s.answeredAt is not null"
                    + " then 1 else 0 end)";

    private final EntityManager entities;

    SatisfactionFigures(EntityManager entities) {
        this.entities = entities;
    }

    /** How easy it was. @param from inclusive @param to exclusive */
    @Transactional
    public Effort effort(Of tickets, Instant from, Instant to) {
        Object[] answered = row(
                "count(s.effort), sum(s.effort), sum(case when s.effort >= 5 then 1 else 0 end)",
                "s.answeredAt",
                tickets,
                from,
                to);
        Object[] asked = row(ASKED.formatted("CES", "CES"), "s.askedAt", tickets, from, to);
        return new Effort(
                number(answered[0]), number(answered[1]), number(answered[2]), number(asked[0]), number(asked[1]));
    }

    /** @param from inclusive @param to exclusive */
    @Transactional
    public Satisfaction count(Of tickets, Instant from, Instant to) {
        Object[] answered =
                row("count(s.score), sum(case when s.score >= 4 then 1 else 0 end)", "s.answeredAt", tickets, from, to);
        Object[] asked = row(ASKED.formatted("CSAT", "CSAT"), "s.askedAt", tickets, from, to);
        return new Satisfaction(number(answered[0]), number(answered[1]), number(asked[0]), number(asked[1]));
    }

    /** How many named each reason for a low answer to a question; the most frequent first. */
    @Transactional
    public Map<LowReason, Integer> reasons(Question question, Of tickets, Instant from, Instant to) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("from", from, "to", to, "question", question));
        String query = "select s.reason, count(s)" + FROM + FIGURED.formatted("s.answeredAt")
                + " and s.question = :question and s.reason is not null" + tickets.condition(values)
                + " group by s.reason order by count(s) desc, s.reason";
        TypedQuery<Object[]> counted = entities.createQuery(query, Object[].class);
        values.forEach(counted::setParameter);
        Map<LowReason, Integer> reasons = new LinkedHashMap<>();
        counted.getResultStream().forEach(row -> reasons.put((LowReason) row[0], number(row[1])));
        return reasons;
    }

    /** By the id of the team, agent or topic; those about whom nobody answered or was asked are missing. */
    @Transactional
    public Map<Long, Scores> by(By group, Instant from, Instant to) {
        Map<Long, Object[]> answered = rows(ANSWERED, "s.answeredAt", group, from, to);
        Map<Long, Object[]> asked = rows(
                ASKED.formatted("CSAT", "CSAT") + ", " + ASKED.formatted("CES", "CES"), "s.askedAt", group, from, to);
        Map<Long, Scores> all = new LinkedHashMap<>();
        Stream.concat(answered.keySet().stream(), asked.keySet().stream())
                .forEach(id -> all.put(
                        id, scores(answered.getOrDefault(id, new Object[6]), asked.getOrDefault(id, new Object[5]))));
        return all;
    }

    private static Scores scores(Object[] said, Object[] asked) {
        return new Scores(
                new Satisfaction(number(said[1]), number(said[2]), number(asked[1]), number(asked[2])),
                new Effort(number(said[3]), number(said[4]), number(said[5]), number(asked[3]), number(asked[4])));
    }

    private Map<Long, Object[]> rows(String figures, String when, By group, Instant from, Instant to) {
        String query = "select t." + group.field + ", " + figures + FROM + FIGURED.formatted(when) + " and t."
                + group.field + " is not null group by t." + group.field;
        return entities.createQuery(query, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(MOST_GROUPS)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> row));
    }

    private Object[] row(String figures, String when, Of tickets, Instant from, Instant to) {
        Map<String, Object> values = new LinkedHashMap<>(Map.of("from", from, "to", to));
        String query = "select " + figures + FROM + FIGURED.formatted(when) + tickets.condition(values);
        TypedQuery<Object[]> counted = entities.createQuery(query, Object[].class);
        values.forEach(counted::setParameter);
        return counted.getSingleResult();
    }

    private static int number(Object count) {
        return count == null ? 0 : ((Number) count).intValue();
    }
}
