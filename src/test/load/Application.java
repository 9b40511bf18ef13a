import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged application, started with the options that it is operated with, on a database that nobody else uses. */
final class Application implements AutoCloseable {

    static final int PORT = 18097;

    private static final String EMAIL = "rest@bench.example";
    private static final String PASSWORD = "rest bench and look";

    private final Path data;
    private final Process process;
    private String headers = "";

    Application(Path data) throws Exception {
        this.data = data;
        ProcessBuilder builder = new ProcessBuilder(
                        "java", "@docker/jvm.options", "-jar", "target/quarkus-app/quarkus-run.jar")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "log")));
        builder.environment()
                .putAll(Map.of(
                        "PLEDGE_PORT",
                        String.valueOf(PORT),
                        "PLEDGE_DATA_DIR",
                        data.toString(),
                        "PLEDGE_ADMIN_EMAIL",
                        EMAIL,
                        "PLEDGE_ADMIN_PASSWORD",
                        PASSWORD,
                        "PLEDGE_RATE_LIMITS",
                        "off"));
        Instant started = Instant.now();
        process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        await();
        System.out.printf(
                "Ready after %d ms%n", Duration.between(started, Instant.now()).toMillis());
        headers = "Authorization: Bearer " + token() + "\r\nCookie: " + session() + "\r\n";
    }

    /** Speaks for the first admin, by token and by session. */
    PlainClient client(String type) throws IOException {
        return new PlainClient(headers, type);
    }

    private void await() throws Exception {
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The application did not start; see " + data + "/log");
            }
            Thread.sleep(50);
        }
    }

    private boolean isReady() {
        try (PlainClient client = client("")) {
            client.send("GET", "/q/health/ready", null);
            return true;
        } catch (IOException | IllegalStateException notYet) {
            return false;
        }
    }

    private String token() throws IOException {
        try (PlainClient client = client("application/json")) {
            String credentials = "{\"email\":\"" + EMAIL + "\",\"password\":\"" + PASSWORD + "\"}";
            return found("\"accessToken\":\"([^\"]+)\"", client.send("POST", "/api/v1/auth/token", credentials));
        }
    }

    private String session() throws IOException {
        String page;
        String asked;
        try (PlainClient client = client("")) {
            page = client.send("GET", "/sign-in", null);
            asked = client.cookies();
        }
        String origin = "Cookie: " + asked + "\r\nOrigin: http://localhost:" + PORT + "\r\n";
        String signedIn;
        try (PlainClient client = new PlainClient(origin, "application/x-www-form-urlencoded")) {
            client.send(
                    "POST",
                    "/sign-in",
                    "_csrf=" + found("name=\"_csrf\" value=\"([^\"]+)\"", page) + "&email=" + EMAIL.replace("@", "%40")
                            + "&password=" + PASSWORD.replace(' ', '+'));
            signedIn = client.cookies();
        }
        return signedIn + "; tz=Europe%2FBerlin; " + chosenBefore(signedIn);
    }

    /** What the first page of the desk leaves in a browser. */
    private static String chosenBefore(String session) throws IOException {
        try (PlainClient client = new PlainClient("Cookie: " + session + "\r\n", "")) {
            client.send("GET", "/desk/views/unassigned", null);
            return client.cookies();
        }
    }

    static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** Processor time of all threads since the start, in nanoseconds. */
    long processorNanos() {
        return process.info().totalCpuDuration().orElseThrow().toNanos();
    }

    /** The share of memory that is this process's (PSS) in MiB, after it had a moment; -1 where the system does not tell. */
    long memory() throws Exception {
        Path rollup = Path.of("/proc/" + process.pid() + "/smaps_rollup");
        if (!Files.isReadable(rollup)) {
            return -1;
        }
        Thread.sleep(5_000);
        return Long.parseLong(found("(?m)^Pss: +([0-9]+) kB", Files.readString(rollup))) / 1024;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
