import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/**
 * What the packaged application does in a second for eight clients, beside what its database does for eight plain connections
 * that write and read rows of the same kind, taken in turns. Prints rates, times, and the processor time that each call took of
 * the server and of the database.
 *
 * <pre>
 * ./mvnw -q -DskipTests package &amp;&amp; javac -d target/load src/test/load/*.java
 * java -cp 'target/load:target/quarkus-app/lib/main/*' RestBench 10000                 # embedded database
 * PLEDGE_DB_URL=jdbc:postgresql://localhost/pledge PLEDGE_DB_USER=… PLEDGE_DB_PASSWORD=… \
 *     java -cp 'target/load:target/quarkus-app/lib/main/*' RestBench 1000000           # an empty PostgreSQL on this machine
 * </pre>
 */
public final class RestBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 5;
    private static final int CUSTOMERS = 200;

    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final RawDatabase raw;
    private final Application application;
    private final Duration round;

    private RestBench(RawDatabase raw, Application application, Duration round) {
        this.raw = raw;
        this.application = application;
        this.round = round;
    }

    /** @param arguments how many tickets there are before; seconds of a round (4); seconds before, of each call (12) */
    public static void main(String[] arguments) throws Exception {
        int tickets = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 2_000;
        Duration round = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 4);
        Duration warm = Duration.ofSeconds(arguments.length > 2 ? Long.parseLong(arguments[2]) : 12);
        Path data = Files.createTempDirectory("pledge-rest");
        RawDatabase raw = RawDatabase.of(data);
        try (Application application = new Application(data)) {
            System.out.printf("Memory idle: %d MiB%n", application.memory());
            List<String> ids = new ManyRequests(application, raw).make(tickets);
            new RestBench(raw, application, round).run(ids, warm);
            System.out.printf("Memory after this load: %d MiB%n", application.memory());
        }
        System.exit(0);
    }

    private void run(List<String> ids, Duration warm) throws Exception {
        Map<String, Call> calls = calls(ids);
        for (Call call : calls.values()) {
            measure(call, warm);
        }
        Map<String, List<Measured>> measured = new LinkedHashMap<>();
        for (int i = 0; i < ROUNDS; i++) {
            for (Map.Entry<String, Call> call : calls.entrySet()) {
                measured.computeIfAbsent(call.getKey(), name -> new ArrayList<>())
                        .add(measure(call.getValue(), round));
            }
        }
        System.out.printf(
                "%n%-26s %9s %9s %9s %9s %11s %11s%n",
                "", "a second", "p50 ms", "p95 ms", "p99 ms", "server ms", "database ms");
        measured.forEach((name, rounds) -> System.out.printf("%-26s %s%n", name, Measured.median(rounds)));
    }

    private Map<String, Call> calls(List<String> ids) {
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put("raw create", raw.creating());
        calls.put("POST /tickets", client -> client.send("POST", "/api/v1/tickets", request()));
        calls.put("raw list of 50", raw.listing());
        calls.put("GET /tickets, 50", get("/api/v1/tickets?limit=50&status=new,open"));
        calls.put("queue page", get("/desk/views/unassigned"));
        calls.put("ticket page", client -> client.send("GET", "/desk/tickets/" + any(ids), null));
        calls.put("search, a common word", get("/api/v1/tickets?q=printer"));
        calls.put(
                "search, a rare word", client -> client.send("GET", "/api/v1/tickets?q=serial" + number(1_000), null));
        calls.put(
                "reply",
                client -> client.send(
                        "POST",
                        "/api/v1/tickets/" + any(ids) + "/messages",
                        "{\"body\":\"We are on it.\",\"visibility\":\"public\"}"));
        return calls;
    }

    private static Call get(String path) {
        return client -> client.send("GET", path, null);
    }

    private static String request() {
        int customer = number(CUSTOMERS);
        return """
            {"subject":"The printer on floor %d is jammed","description":"It has been jammed since this morning, and says so.",\
            "requester":{"name":"Customer %d","email":"customer%d@bench.example"}}\
            """.formatted(customer, customer, customer);
    }

    private static int number(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }

    private static String any(List<String> ids) {
        return ids.get(number(ids.size()));
    }

    private Measured measure(Call call, Duration time) throws Exception {
        long server = application.processorNanos();
        long database = raw.processorNanos();
        Instant begun = Instant.now();
        Callable<List<Long>> loop = () -> loop(call, begun.plus(time));
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : threads.invokeAll(Collections.nCopies(CLIENTS, loop))) {
            nanos.addAll(done.get());
        }
        return Measured.of(
                nanos,
                Duration.between(begun, Instant.now()),
                application.processorNanos() - server,
                raw.processorNanos() - database);
    }

    private List<Long> loop(Call call, Instant end) throws Exception {
        List<Long> nanos = new ArrayList<>();
        try (PlainClient client = application.client("application/json")) {
            while (Instant.now().isBefore(end)) {
                long before = System.nanoTime();
                call.by(client);
                nanos.add(System.nanoTime() - before);
            }
        }
        return nanos;
    }
}
