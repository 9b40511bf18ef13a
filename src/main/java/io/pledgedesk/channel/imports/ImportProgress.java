package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.LongJob;
import java.time.Instant;

/**
 * How far a watched import is.
 *
 * @param created tickets that are new
 * @param known tickets that were here before; nothing was changed about them
 * @param problems lines of which nothing was stored
 * @param seenAt when it last said so, or ended
 */
public record ImportProgress(
        long id,
        String fileName,
        LongJob.Status status,
        long bytes,
        long bytesRead,
        long created,
        long known,
        long problems,
        String startedBy,
        Instant startedAt,
        Instant seenAt) {

    /** A line that was not stored. @param externalId null when it can't be read */
    public record Problem(long line, String externalId, String problem) {}

    public boolean isRunning() {
        return status == LongJob.Status.RUNNING;
    }

    public int percent() {
        return bytes == 0 ? 100 : (int) Math.min(100, bytesRead * 100 / bytes);
    }
}
