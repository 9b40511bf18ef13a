package io.pledgedesk.channel.imports;

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
        Status status,
        long bytes,
        long bytesRead,
        long created,
        long known,
        long problems,
        String startedBy,
        Instant startedAt,
        Instant seenAt) {

    /** How it stands. */
    public enum Status {
        RUNNING("running"),
        DONE("done"),
        CANCELLED("cancelled"),
        FAILED("failed");

        private final String code;

        Status(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        static Status of(String code) {
            for (Status value : values()) {
                if (value.code.equals(code)) {
                    return value;
                }
            }
            throw new IllegalArgumentException("Unknown status of an import: " + code);
        }
    }

    /** A line that was not stored. @param externalId null when it can't be read */
    public record Problem(long line, String externalId, String problem) {}

    public boolean isRunning() {
        return status == Status.RUNNING;
    }

    public int percent() {
        return bytes == 0 ? 100 : (int) Math.min(100, bytesRead * 100 / bytes);
    }
}
