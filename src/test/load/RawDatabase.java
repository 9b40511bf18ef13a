import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The same kind of rows without Pledge: a ticket, its message and its event in one transaction; fifty tickets by due time. */
record RawDatabase(String url, String user, String password, ThreadLocal<Connection> connections) {

    static RawDatabase of(Path data) {
        String url = System.getenv("PLEDGE_DB_URL");
        String own = url == null ? "jdbc:h2:file:" + data.resolve("raw") + ";WRITE_DELAY=0" : url;
        String user = url == null ? "sa" : System.getenv("PLEDGE_DB_USER");
        String password = url == null ? "" : System.getenv("PLEDGE_DB_PASSWORD");
        return new RawDatabase(own, user, password, ThreadLocal.withInitial(() -> connect(own, user, password)));
    }

    private static Connection connect(String url, String user, String password) {
        try {
            Connection connection = DriverManager.getConnection(url, user, password);
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    boolean isShared() {
        return url.startsWith("jdbc:postgresql:");
    }

    void prepare(int tickets) throws SQLException {
        try (Connection connection = connect(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create table raw_ticket (id bigint generated always as identity primary key, subject"
                    + " varchar(600) not null, status varchar(10) not null, requester bigint not null,"
                    + " created_at timestamp with time zone not null, due_at timestamp with time zone not"
                    + " null)");
            statement.execute("create table raw_message (id bigint generated always as identity primary key, ticket_id"
                    + " bigint not null, body varchar(4000) not null, created_at timestamp with time zone not"
                    + " null)");
            statement.execute(
                    "create table raw_event (id bigint generated always as identity primary key, ticket_id bigint"
                            + " not null, type varchar(30) not null, created_at timestamp with time zone not null)");
            statement.execute(
                    "insert into raw_ticket (subject, status, requester, created_at, due_at) select 'The printer"
                            + " is jammed', 'new', 1, current_timestamp, current_timestamp from "
                            + (isShared()
                                    ? "generate_series(1, " + tickets + ")"
                                    : "system_range(1, " + tickets + ")"));
            statement.execute("create index raw_by_due on raw_ticket (status, due_at, id)");
            connection.commit();
        }
    }

    Call creating() {
        return client -> {
            Connection connection = connections.get();
            long id;
            try (PreparedStatement ticket = connection.prepareStatement(
                    "insert into raw_ticket (subject, status, requester, created_at, due_at) values ('The printer"
                            + " on floor 7 is jammed', 'new', 7, current_timestamp, current_timestamp)",
                    Statement.RETURN_GENERATED_KEYS)) {
                ticket.executeUpdate();
                try (ResultSet keys = ticket.getGeneratedKeys()) {
                    keys.next();
                    id = keys.getLong(1);
                }
            }
            for (String insert : List.of(
                    "insert into raw_message (ticket_id, body, created_at) values (?, 'It has been jammed since"
                            + " this morning, and says so.', current_timestamp)",
                    "insert into raw_event (ticket_id, type, created_at) values (?, 'created',"
                            + " current_timestamp)")) {
                try (PreparedStatement row = connection.prepareStatement(insert)) {
                    row.setLong(1, id);
                    row.executeUpdate();
                }
            }
            connection.commit();
        };
    }

    Call listing() {
        return client -> {
            Connection connection = connections.get();
            try (PreparedStatement list = connection.prepareStatement(
                            "select * from raw_ticket where status = 'new' order by status, due_at, id limit 50");
                    ResultSet rows = list.executeQuery()) {
                while (rows.next()) {
                    rows.getString("subject");
                }
            }
            connection.commit();
        };
    }

    /** Copies what was imported, with messages, history, clocks and words, by the database itself. */
    void copy(int times) throws SQLException {
        try (Connection connection = connect(url, user, password);
                Statement statement = connection.createStatement()) {
            String shift = "(1000000000 + n * 10000000)";
            for (String table : List.of("ticket", "message", "ticket_event", "sla_clock", "ticket_search")) {
                statement.execute("insert into " + table + " select " + columns(connection, table, shift) + " from "
                        + table + " t cross join generate_series(0, " + (times - 1) + ") s(n) where "
                        + (table.equals("ticket") ? "t.id" : "t.ticket_id") + " < 1000000000");
            }
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    private static String columns(Connection connection, String table, String shift) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (columns.next()) {
                String column = columns.getString("COLUMN_NAME");
                boolean number = List.of("id", "ticket_id").contains(column);
                boolean unique =
                        List.of("tracking_key", "external_id", "message_key").contains(column);
                values.add(unique ? "null" : number ? "t." + column + " + " + shift : "t." + column);
            }
        }
        return String.join(", ", values);
    }

    /** Of all processes of a PostgreSQL on this machine; nothing for the embedded database, which is in the server's. */
    long processorNanos() throws IOException {
        if (!isShared()) {
            return 0;
        }
        long ticks = 0;
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                ticks += ticks(process);
            }
        }
        return ticks * 10_000_000L;
    }

    private static long ticks(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return stat.contains("(postgres)") ? Long.parseLong(fields[11]) + Long.parseLong(fields[12]) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
