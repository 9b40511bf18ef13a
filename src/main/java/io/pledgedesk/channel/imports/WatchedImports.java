package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.LongJob;
import io.pledgedesk.kernel.Refusal;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Imports a file while somebody watches: one at a time on a node, a few lines a transaction, as the API does. */
@ApplicationScoped
public class WatchedImports {

    private static final Logger LOG = Logger.getLogger(WatchedImports.class);

    private final TicketImports imports;
    private final ImportRuns runs;
    private final Vertx vertx;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();

    WatchedImports(TicketImports imports, ImportRuns runs, Vertx vertx, Clock clock) {
        this.imports = imports;
        this.runs = runs;
        this.vertx = vertx;
        this.clock = clock;
    }

    /**
     * Begins to import a file, and answers at once.
     *
     * @param file is moved away
     * @param name as its owner called it
     * @return the import's id
     * @throws Refusal.Conflict while another one is under way
     */
    public long start(Actor importer, Path file, String name) {
        if (!busy.compareAndSet(false, true)) {
            throw new Refusal.Conflict("importUnderWay", "An import is under way. Wait for it to end, or cancel it.");
        }
        try {
            Path own = Files.createTempFile("pledge-import", ".ndjson");
            Files.move(file, own, StandardCopyOption.REPLACE_EXISTING);
            long id = runs.begin(importer, name, Files.size(own), now());
            vertx.executeBlocking(
                    () -> {
                        run(id, importer, own);
                        return null;
                    },
                    false);
            return id;
        } catch (IOException e) {
            busy.set(false);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            busy.set(false);
            throw e;
        }
    }

    /** @throws Refusal.NotFound when it never was, or was forgotten */
    public ImportProgress get(long id) {
        return runs.get(id, now());
    }

    /** The newest first. */
    public List<ImportProgress> recent(int limit) {
        return runs.recent(limit, now());
    }

    /** By line, after one. */
    public List<ImportProgress.Problem> problems(long id, long afterLine, int limit) {
        return runs.problems(id, afterLine, limit);
    }

    /** It stops after the lines that it is at; what is stored stays. */
    public void cancel(long id) {
        runs.cancel(id);
    }

    private void run(long id, Actor importer, Path file) {
        try (CountingStream lines = new CountingStream(Files.newInputStream(file))) {
            TicketImport running = imports.begin(lines, importer);
            boolean goesOn = true;
            List<ImportAnswer> answers = running.next();
            while (goesOn && !answers.isEmpty()) {
                goesOn = runs.progress(id, answers, lines.count(), now());
                answers = goesOn ? running.next() : List.of();
            }
            runs.end(id, goesOn ? LongJob.Status.DONE : LongJob.Status.CANCELLED, now());
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "Import %d failed", id);
            runs.end(id, LongJob.Status.FAILED, now());
        } finally {
            busy.set(false);
            delete(file);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warnf("%s can't be deleted: %s", file, e.getMessage());
        }
    }

    private Instant now() {
        return Instant.now(clock);
    }

    private static final class CountingStream extends InputStream {

        private final InputStream bytes;
        private long count;

        CountingStream(InputStream bytes) {
            this.bytes = bytes;
        }

        long count() {
            return count;
        }

        @Override
        public int read() throws IOException {
            int next = bytes.read();
            count += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = bytes.read(into, from, length);
            count += Math.max(0, read);
            return read;
        }

        @Override
        public int available() throws IOException {
            return bytes.available();
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
