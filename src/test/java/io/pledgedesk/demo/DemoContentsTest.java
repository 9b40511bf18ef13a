package io.pledgedesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes the demo desk beside whatever other tests have left, looks at it, and takes it all back. */
@QuarkusTest
@Tag("database")
class DemoContentsTest {

    private static final String NEW_TICKETS = " from ticket where id > :before";

    @Inject
    DemoContents contents;

    @Inject
    EntityManager entities;

    @Inject
    SettableClock clock;

    @BeforeEach
    void begin() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(120));
    }

    @AfterEach
    void takeBack() {
        QuarkusTransaction.rollback();
        clock.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-16T13:30:00Z", "2027-03-21T01:10:00Z", "2027-03-22T07:05:00Z"})
    void theDeskIsAliveWheneverItIsMade(String now) {
        clock.set(Instant.parse(now));
        long before = number("select coalesce(max(id), 0) from ticket");
        contents.fill();
        entities.flush();
        lookAround(before, Instant.parse(now));
    }

    private void lookAround(long before, Instant now) {
        assertThat(count("select count(*)" + NEW_TICKETS, before)).isEqualTo(400);
        assertThat(count("select count(*)" + NEW_TICKETS + " and created_at > :now", before, now))
                .isZero();
        assertThat(count("select count(*)" + NEW_TICKETS + " and last_event_at > :now", before, now))
                .isZero();
        Map<String, Long> states = groups("sla_state", before);
        assertThat(states.get("breached")).as("late").isBetween(5L, 10L);
        assertThat(states.get("paused")).as("paused").isGreaterThanOrEqualTo(15);
        assertThat(states.get("onTrack")).as("on time").isGreaterThanOrEqualTo(10);
        assertThat(states.get("done")).isGreaterThanOrEqualTo(300);
        assertThat(states).containsKey("atRisk").doesNotContainKey("none");
        assertThat(groups("status", before).keySet())
                .containsExactlyInAnyOrder("new", "open", "pending", "onHold", "solved", "closed");
        assertThat(count(
                        "select count(*)" + NEW_TICKETS + " and due_order > :now and due_order <= :later",
                        before,
                        now,
                        now.plusSeconds(3_600)))
                .as("due within the hour")
                .isBetween(8L, 25L);
        assertThat(count("select count(*)" + NEW_TICKETS + " and assignee_id is null and status <> 'closed'", before))
                .isGreaterThan(5);
        long kept = count("select count(*) from sla_clock where ticket_id > :before and state = 'met'", before);
        long missed = count("select count(*) from sla_clock where ticket_id > :before and state = 'missed'", before);
        assertThat(100 * kept / (kept + missed)).as("promises kept, percent").isBetween(88L, 99L);
        assertThat(count("select count(*) from survey where ticket_id > :before and answered_at is not null", before))
                .as("ratings")
                .isBetween(60L, 160L);
        assertThat(count("select count(*) from survey where ticket_id > :before and answered_at > :now", before, now))
                .isZero();
        assertThat(count("select count(*) from complaint where ticket_id > :before and done_at is null", before))
                .as("open complaints")
                .isEqualTo(2);
    }

    @Test
    void everyPlaceForANameIsFilled() {
        long before = number("select coalesce(max(id), 0) from message");
        contents.fill();
        entities.flush();
        List<?> open = entities.createNativeQuery(
                        "select body from message where id > ?1 and (body like '%{%' or body like '%}%')", String.class)
                .setParameter(1, before)
                .getResultList();
        assertThat(open).isEmpty();
    }

    @Test
    void customersSaidWhatTheyThought_andSomeComplained() {
        long before = number("select coalesce(max(id), 0) from ticket");
        contents.fill();
        entities.flush();
        assertThat(count("select count(*) from survey where answered_at is not null and ticket_id > :before", before))
                .isGreaterThan(20);
        assertThat(count("select count(*) from complaint where ticket_id > :before", before))
                .isBetween(1L, 10L);
    }

    private Map<String, Long> groups(String column, long before) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select " + column + ", count(*)" + NEW_TICKETS + " group by " + column, Object[].class)
                .setParameter("before", before)
                .getResultList();
        return rows.stream().collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    private long number(String query) {
        return ((Number) entities.createNativeQuery(query).getSingleResult()).longValue();
    }

    private long count(String query, long before, Instant... times) {
        var counting = entities.createNativeQuery(query).setParameter("before", before);
        if (times.length > 0) {
            counting.setParameter("now", times[0]);
        }
        if (times.length > 1) {
            counting.setParameter("later", times[1]);
        }
        return ((Number) counting.getSingleResult()).longValue();
    }
}
