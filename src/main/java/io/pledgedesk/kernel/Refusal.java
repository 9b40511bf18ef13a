package io.pledgedesk.kernel;

import java.time.Duration;
import java.util.List;

/** A request that Pledge understood and does not carry out. Nothing was stored. */
public abstract sealed class Refusal extends RuntimeException {

    private final String code;

    private Refusal(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    /** Stable, for programs: {@code ticketClosed}, {@code duplicateEmail}. */
    public String code() {
        return code;
    }

    /** Absent, or hidden from this caller: the two look alike on purpose. */
    public static final class NotFound extends Refusal {
        public NotFound(String what) {
            super("notFound", "There is no such " + what + ", or you may not see it.");
        }
    }

    /** There was one, until somebody erased it on purpose: it never comes back. */
    public static final class Erased extends Refusal {
        private final transient Erasure erasure;

        public Erased(Erasure erasure) {
            super("erased", erasure.toString());
            this.erasure = erasure;
        }

        public Erasure erasure() {
            return erasure;
        }
    }

    /** Signed in, but not allowed. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String detail) {
            super("forbidden", detail);
        }
    }

    /** Who is asking is not known or not proven. */
    public static final class Unauthenticated extends Refusal {
        public Unauthenticated(String detail) {
            super("unauthenticated", detail);
        }
    }

    /** The present state refuses it: a closed ticket, an address already taken. */
    public static final class Conflict extends Refusal {
        public Conflict(String code, String detail) {
            super(code, detail);
        }
    }

    /** There are newer messages than the author had seen. */
    public static final class Overtaken extends Refusal {
        private final transient List<Long> messageIds;

        public Overtaken(List<Long> messageIds) {
            super("newMessages", "There are newer messages. Nothing was sent: read them, then send again.");
            this.messageIds = List.copyOf(messageIds);
        }

        public List<Long> messageIds() {
            return messageIds;
        }
    }

    /** The caller's version of the thing is not the current one. */
    public static final class Stale extends Refusal {
        public Stale() {
            super(
                    "stale",
                    "This was changed by someone else since you loaded it. Load it again and repeat your change.");
        }
    }

    /** The input itself is wrong; each violation names a field. */
    public static final class Invalid extends Refusal {
        private final transient List<Violation> violations;

        public Invalid(List<Violation> violations) {
            super("invalid", describe(violations));
            this.violations = List.copyOf(violations);
        }

        public Invalid(String field, String message) {
            this(List.of(new Violation(field, message)));
        }

        /** @param code for those who say it in another language */
        public Invalid(String field, String code, String message) {
            this(List.of(new Violation(field, code, message)));
        }

        public List<Violation> violations() {
            return violations;
        }

        private static String describe(List<Violation> violations) {
            return violations.size() == 1
                    ? violations.get(0).message()
                    : "Please correct " + violations.size() + " things.";
        }
    }

    /** An {@code Idempotency-Key} that was used with another body. */
    public static final class KeyReused extends Refusal {
        public KeyReused() {
            super("idempotencyKeyReused", "This Idempotency-Key was used with a different body in the last 24 hours.");
        }
    }

    /** Larger than the limit. */
    public static final class TooLarge extends Refusal {
        public TooLarge(String detail) {
            super("tooLarge", detail);
        }
    }

    /** A media type that is not read here. */
    public static final class UnsupportedMedia extends Refusal {
        public UnsupportedMedia(String detail) {
            super("unsupportedMediaType", detail);
        }
    }

    /** Too many requests; the caller may try again after the given time. */
    public static final class TooMany extends Refusal {
        private final transient Duration retryAfter;

        public TooMany(Duration retryAfter) {
            super("tooManyRequests", "Too many requests. Please wait a moment and try again.");
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
