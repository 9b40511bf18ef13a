package io.pledgedesk.web.ui;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A stream of the desk as a browser hears it, line by line. */
final class EventLines implements AutoCloseable {

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final Stream<String> body;

    EventLines(String address, String bearer) throws Exception {
        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Authorization", "Bearer " + bearer)
                                .header("Accept", "text/event-stream")
                                .build(),
                        HttpResponse.BodyHandlers.ofLines());
        body = answer.body();
        Thread reader = new Thread(this::read, "stream");
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try {
            body.forEach(lines::add);
        } catch (RuntimeException closed) {
            lines.add("closed");
        }
    }

    /** @return whether a line with this text arrives while one waits, at most ten seconds */
    boolean hears(String text) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            String line = lines.poll(100, TimeUnit.MILLISECONDS);
            if (line != null && line.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** What arrived and wasn't heard for yet. */
    String rest() {
        return String.join("\n", lines);
    }

    @Override
    public void close() {
        body.close();
    }
}
