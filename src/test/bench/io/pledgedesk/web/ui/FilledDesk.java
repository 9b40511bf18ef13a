package io.pledgedesk.web.ui;

import io.pledgedesk.TestDatabase;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * A desk of many years, written by the database itself as copies of one ticket: of each thousand tickets 10 are new, 15 open
 * (every tenth of these 25 late), 20 wait for their customer, 5 are on hold, 945 closed and 5 solved, spread evenly over three years.
 */
@ApplicationScoped
class FilledDesk {

    /** Copies lie far above the numbers that the application gives. */
    static final long FIRST = 1_000_000_000L;

    static final int CUSTOMERS = 20_000;

    private static final int ORGANIZATIONS = 500;

    /** H2 ends long transactions slowly. */
    private static final int AT_ONCE = TestDatabase.isPostgres() ? 50_000 : 5_000;

    private static final int EVENTS = 10;

    private final DataSource source;

    FilledDesk(DataSource source) {
        this.source = source;
    }

    /** @param ticket whose rows are copied @param agents eight of ten tickets belong to one of them, each in its team */
    void fill(long ticket, int count, List<Team> teams, List<Agent> agents) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            texts(connection, statement);
            people(connection, statement, ticket);
            for (int from = 0; from < count; from += AT_ONCE) {
                int to = Math.min(count, from + AT_ONCE);
                for (String sql : rows(connection, ticket, numbers(from, to - 1), count, teams, agents)) {
                    statement.executeUpdate(sql);
                }
            }
            statement.execute(TestDatabase.isPostgres() ? "vacuum analyze" : "analyze");
        }
    }

    private void texts(Connection connection, Statement statement) throws SQLException {
        statement.execute("create table bench_text (n integer primary key, subject text, body text, words text)");
        statement.execute("create table bench_word (word varchar(64), n integer)");
        statement.execute("create index bench_word_by_text on bench_word (n)");
        int n = 0;
        for (BenchTexts.Text text : BenchTexts.all()) {
            insert(connection, "bench_text", n, text.subject(), text.body(), String.join(" ", text.words()));
            if (!TestDatabase.isPostgres()) {
                for (String word : text.words()) {
                    insert(connection, "bench_word", word, n);
                }
            }
            n++;
        }
    }

    private static void insert(Connection connection, String table, Object... values) throws SQLException {
        String marks = IntStream.range(0, values.length).mapToObj(i -> "?").collect(Collectors.joining(", "));
        try (PreparedStatement insert =
                connection.prepareStatement("insert into " + table + " values (" + marks + ")")) {
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        }
    }

    private static void people(Connection connection, Statement statement, long ticket) throws SQLException {
        String organization = "(select max(id) from organization)";
        statement.executeUpdate(copy(
                connection,
                "organization",
                "t.id = " + organization,
                numbers(0, ORGANIZATIONS - 1),
                Map.of(
                        "id",
                        FIRST + " + s.n",
                        "name",
                        "'Organization ' || s.n",
                        "name_key",
                        "'organization ' || s.n")));
        statement.executeUpdate(copy(
                connection,
                "customer",
                "t.id = (select requester_id from ticket where id = " + ticket + ")",
                numbers(0, CUSTOMERS - 1),
                Map.of(
                        "id",
                        FIRST + " + s.n",
                        "name",
                        "'Customer ' || s.n",
                        "name_key",
                        "'customer ' || s.n",
                        "email",
                        "'customer' || s.n || '@bench.example'",
                        "organization_id",
                        FIRST + " + mod(s.n, " + ORGANIZATIONS + ")")));
    }

    private List<String> rows(
            Connection connection, long ticket, String numbers, int count, List<Team> teams, List<Agent> agents)
            throws SQLException {
        String id = FIRST + " + s.n";
        String created = "(current_timestamp - (" + count + " - s.n) * (interval '94608000' second / " + count + "))";
        String of = "t.ticket_id = " + ticket;
        List<String> all = new ArrayList<>();
        all.add(copy(connection, "ticket", "t.id = " + ticket, numbers, columns(id, created, teams, agents)));
        all.add(copy(
                connection,
                "message",
                of + " and t.sequence = (select min(m.sequence) from message m where m.ticket_id = " + ticket + ")",
                numbers,
                Map.of("id", id, "ticket_id", id, "body", text("body"), "created_at", created)));
        all.add(copy(
                connection,
                "ticket_event",
                of,
                numbers,
                Map.of(
                        "id",
                        "(" + id + ") * " + EVENTS + " + t.sequence",
                        "ticket_id",
                        id,
                        "at",
                        created + " + t.sequence * interval '1' hour")));
        all.add(copy(
                connection,
                "sla_clock",
                of + " and mod(s.n * 7919, 1000) < 25",
                numbers,
                Map.of("ticket_id", id, "wake_at", "null")));
        all.add("insert into ticket_tag (ticket_id, tag) select " + id + ", case mod(s.n, 30) when 0 then 'vip'"
                + " else 'delivery' end from " + numbers + " where mod(s.n, 10) = 0");
        all.add(
                TestDatabase.isPostgres()
                        ? "insert into ticket_search (ticket_id, words) select " + id
                                + ", array_to_tsvector(string_to_array(x.words || ' p' || s.n, ' ')) from " + numbers
                                + " join bench_text x on x.n = mod(s.n * 7919 + s.n / 5000, " + BenchTexts.COUNT + ")"
                        : "insert into ticket_word (word, ticket_id) select x.word, " + id + " from " + numbers
                                + " join bench_word x on x.n = mod(s.n * 7919 + s.n / 5000, " + BenchTexts.COUNT + ")");
        return all;
    }

    private static Map<String, String> columns(String id, String created, List<Team> teams, List<Agent> agents) {
        String share = "mod(s.n * 7919, 1000)";
        String updated = "least(current_timestamp, " + created + " + mod(s.n * 37, 500) * interval '1000' second)";
        String due = "current_timestamp + (mod(s.n * 7, 100000) - 10000) * interval '1' second";
        return Map.ofEntries(
                Map.entry("id", id),
                Map.entry("subject", text("subject")),
                Map.entry("excerpt", "substring(" + text("body") + ", 1, 150)"),
                Map.entry(
                        "status",
                        "case when " + share + " < 10 then 'new' when " + share + " < 25 then 'open' when " + share
                                + " < 45 then 'pending' when " + share + " < 50 then 'onHold' when " + share
                                + " < 995 then 'closed' else 'solved' end"),
                Map.entry(
                        "priority",
                        "case when mod(s.n + s.n / 1000, 20) = 0 then 4 when mod(s.n + s.n / 1000, 20) < 5 then 3 else"
                                + " 2 end"),
                Map.entry("requester_id", FIRST + " + mod(s.n * 13, " + CUSTOMERS + ")"),
                Map.entry("organization_id", FIRST + " + mod(mod(s.n * 13, " + CUSTOMERS + "), " + ORGANIZATIONS + ")"),
                Map.entry(
                        "team_id",
                        oneOf(
                                "s.n / 1000 + s.n * 3",
                                teams.stream().map(team -> team.id).toList(),
                                0)),
                Map.entry(
                        "assignee_id",
                        oneOf(
                                "s.n / 1000 + s.n * 17",
                                agents.stream().map(agent -> agent.id).toList(),
                                agents.size() / 4)),
                Map.entry("created_at", created),
                Map.entry("updated_at", updated),
                Map.entry("last_event_at", updated),
                Map.entry("customer_wrote_at", updated),
                Map.entry("agent_wrote_at", "case when " + share + " < 10 then null else " + updated + " end"),
                Map.entry("solved_at", "case when " + share + " < 50 then null else " + updated + " end"),
                Map.entry(
                        "closed_at",
                        "case when " + share + " < 50 or " + share + " >= 995 then null else " + updated + " end"),
                Map.entry(
                        "due_order",
                        "case when " + share + " < 25 then " + due
                                + " else timestamp with time zone '9999-12-31 00:00:00+00' end"),
                Map.entry("due_metric", "case when " + share + " < 25 then t.due_metric else null end"),
                Map.entry("sla_state", "case when " + share + " < 25 then 'onTrack' else 'done' end"),
                Map.entry("tracking_key", "null"),
                Map.entry("external_id", "null"));
    }

    /** @param none so many more of the numbers get nobody */
    private static String oneOf(String number, List<Long> ids, int none) {
        return "case mod(" + number + ", " + (ids.size() + none) + ") "
                + IntStream.range(0, ids.size())
                        .mapToObj(i -> "when " + i + " then " + ids.get(i))
                        .collect(Collectors.joining(" "))
                + " else null end";
    }

    private static String text(String column) {
        return "(select x." + column + " from bench_text x where x.n = mod(s.n * 7919 + s.n / 5000, " + BenchTexts.COUNT
                + "))";
    }

    private static String numbers(long from, long to) {
        return TestDatabase.isPostgres()
                ? "generate_series(" + from + "::bigint, " + to + "::bigint) as s(n)"
                : "(select x as n from system_range(" + from + ", " + to + ")) s";
    }

    /** Each column as in the row that is copied, unless told otherwise. */
    private static String copy(
            Connection connection, String table, String which, String numbers, Map<String, String> otherwise)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet names = connection
                .createStatement()
                .executeQuery("select lower(column_name) from information_schema.columns where lower(table_name) = '"
                        + table + "' and lower(table_schema) = 'public'")) {
            while (names.next()) {
                columns.add(names.getString(1));
            }
        }
        return "insert into " + table + " (" + String.join(", ", columns) + ") select "
                + columns.stream()
                        .map(column -> otherwise.getOrDefault(column, "t." + column))
                        .collect(Collectors.joining(", "))
                + " from " + table + " t cross join " + numbers + " where " + which;
    }
}
