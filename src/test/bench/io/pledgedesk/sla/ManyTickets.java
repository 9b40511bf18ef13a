package io.pledgedesk.sla;

import io.pledgedesk.TestDatabase;
import io.pledgedesk.ticket.Ticket;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Copies one ticket with its history and clocks many times, by the database itself. */
@ApplicationScoped
class ManyTickets {

    /** Copies lie far above the numbers that the application gives; each takes so many numbers of events. */
    private static final long FIRST = 1_000_000_000L;

    private static final int EVENTS = 100;
    private static final int AT_ONCE = 50_000;

    private final EntityManager entities;
    private long copied;

    ManyTickets(EntityManager entities) {
        this.entities = entities;
    }

    /** @param perSecond so many copies share a second; each next second's happened a second later than the ones before */
    void copy(Ticket ticket, int count, int perSecond) {
        for (int done = 0; done < count; done += AT_ONCE) {
            long from = done;
            long to = Math.min(count, done + AT_ONCE);
            QuarkusTransaction.requiringNew().timeout(600).run(() -> copy(ticket, from, to, perSecond));
        }
        copied += count;
    }

    /** What a database that runs for a while does by itself. */
    void analyze() {
        QuarkusTransaction.requiringNew().timeout(600).run(() -> entities.createNativeQuery("analyze")
                .executeUpdate());
    }

    String plan(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> ((List<?>) entities.createNativeQuery(
                                (TestDatabase.isPostgres() ? "explain (analyze, buffers) " : "explain analyze ") + sql)
                        .getResultList())
                .stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    private void copy(Ticket ticket, long from, long to, int perSecond) {
        String series = TestDatabase.isPostgres()
                ? "generate_series(" + from + "::bigint, " + (to - 1) + "::bigint) as s(n)"
                : "(select x as n from system_range(" + from + ", " + (to - 1) + ")) s";
        long first = FIRST + copied;
        insert("ticket", "id", first + " + s.n", "t.id = " + ticket.id(), series, perSecond);
        insert("sla_clock", "ticket_id", first + " + s.n", "t.ticket_id = " + ticket.id(), series, perSecond);
        insert("ticket_event", "ticket_id", first + " + s.n", "t.ticket_id = " + ticket.id(), series, perSecond);
    }

    private void insert(String table, String key, String number, String which, String series, int perSecond) {
        List<Column> columns = columns(table);
        String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        String values = columns.stream()
                .map(c -> value(c.name(), c.type(), key, number, perSecond))
                .collect(Collectors.joining(", "));
        entities.createNativeQuery("insert into " + table + " (" + names + ") select " + values + " from " + table
                        + " t cross join " + series + " where " + which)
                .executeUpdate();
    }

    private static String value(String column, String type, String key, String number, int perSecond) {
        if (column.equals(key)) {
            return number;
        } else if (column.equals("id")) {
            return "(" + number + ") * " + EVENTS + " + t.sequence";
        } else if (column.equals("tracking_key") || column.equals("external_id")) {
            return "null";
        }
        return type.startsWith("timestamp")
                ? "t." + column + " + (s.n / " + perSecond + ") * interval '1' second"
                : "t." + column;
    }

    private List<Column> columns(String table) {
        return entities.createNativeQuery(
                        "select lower(column_name) as name, lower(data_type) as type from information_schema.columns"
                                + " where lower(table_name) = ?1 and lower(table_schema) = 'public'",
                        Column.class)
                .setParameter(1, table)
                .getResultStream()
                .map(Column.class::cast)
                .toList();
    }

    private record Column(String name, String type) {}

    /** @return the value below which this share of the values lies */
    static Duration quantile(LongStream millis, double share) {
        long[] sorted = millis.sorted().toArray();
        return Duration.ofMillis(sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))]);
    }
}
