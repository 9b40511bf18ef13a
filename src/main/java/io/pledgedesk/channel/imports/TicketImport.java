package io.pledgedesk.channel.imports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One import on its way. What was answered for is stored, whatever happens later. Not for several threads. */
public final class TicketImport {

    private static final int BATCH_LINES = 50;
    private static final int BATCH_BYTES = 4 << 20;

    /** The sender's clock may be ahead of ours. */
    private static final Duration TOLERANCE = Duration.ofSeconds(60);

    private final LineReader lines;
    private final TicketReader reader;
    private final BatchStore store;
    private final Clock clock;

    TicketImport(LineReader lines, TicketReader reader, BatchStore store, Clock clock) {
        this.lines = lines;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Stores the next lines, as many as are there.
     *
     * @return one answer a line, in order; empty at the end
     * @throws IOException when the sender breaks off
     */
    public List<ImportAnswer> next() throws IOException {
        Instant latest = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(TOLERANCE);
        List<ImportLine> batch = new ArrayList<>();
        int bytes = 0;
        while (batch.size() < BATCH_LINES && bytes < BATCH_BYTES && (batch.isEmpty() || lines.isReady())) {
            LineReader.Line line = lines.next();
            if (line == null) {
                break;
            }
            bytes += line.isTooLong() ? 0 : line.bytes().length;
            batch.add(reader.read(line, latest));
        }
        return store.store(batch);
    }
}
