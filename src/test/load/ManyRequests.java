import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;

/** A desk with a promise and many tickets: imported, and beyond that copied by a database that lets others in. */
final class ManyRequests {

    private static final int IMPORTED = 2_000;
    private static final int CUSTOMERS = 200;
    private static final Pattern TICKET = Pattern.compile("\"id\":\"(\\d+)\",\"reference\"");

    private final Application application;
    private final RawDatabase raw;

    ManyRequests(Application application, RawDatabase raw) {
        this.application = application;
        this.raw = raw;
    }

    /** @return the numbers of some of them */
    List<String> make(int tickets) throws IOException, SQLException {
        Instant begun = Instant.now();
        promise();
        importLines(raw.isShared() ? IMPORTED : Math.max(IMPORTED, tickets));
        if (raw.isShared()) {
            raw.copy(tickets / IMPORTED - 1);
        }
        raw.prepare(tickets);
        System.out.printf(
                "Filled in %d s%n", Duration.between(begun, Instant.now()).toSeconds());
        try (PlainClient client = application.client("application/json")) {
            return TICKET.matcher(client.send("GET", "/api/v1/tickets?limit=200", null))
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }

    private void promise() throws IOException {
        try (PlainClient client = application.client("application/json")) {
            String calendar = Application.found("\"id\":\"(\\d+)\"", client.send("POST", "/api/v1/calendars", """
                {"name":"Bench","timeZone":"Europe/Berlin","weekly":{"monday":[["09:00","18:00"]],"tuesday":[["09:00","18:00"]],\
                "wednesday":[["09:00","18:00"]],"thursday":[["09:00","18:00"]],"friday":[["09:00","18:00"]]}}\
                """));
            client.send("POST", "/api/v1/sla-policies", """
                {"name":"Bench","calendarId":"%s","targets":[{"priority":"normal","metric":"firstResponse","minutes":240},\
                {"priority":"normal","metric":"resolution","minutes":2400}]}\
                """.formatted(calendar));
        }
    }

    private void importLines(int count) throws IOException {
        StringBuilder lines = new StringBuilder();
        Instant first = Instant.now().minus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
        for (int i = 0; i < count; i++) {
            lines.append(line(i, first.plusSeconds(i % 40_000 * 60L))).append('\n');
        }
        try (PlainClient client = application.client("application/x-ndjson")) {
            String answer = client.send("POST", "/api/v1/imports/tickets", lines.toString());
            if (answer.contains("\"problem\"")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    private static String line(int i, Instant created) {
        int customer = i % CUSTOMERS;
        return """
            {"externalId":"bench-%d","subject":"Printer %d says paper jam","description":"The serial%d stands on the back.",\
            "priority":"normal","channel":"email","requester":{"name":"Customer %d","email":"customer%d@bench.example"},\
            "createdAt":"%s","timeline":[]}\
            """.formatted(i, i, i, customer, customer, created);
    }
}
