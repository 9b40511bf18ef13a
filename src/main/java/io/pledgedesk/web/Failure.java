package io.pledgedesk.web;

import io.pledgedesk.kernel.Erasure;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import java.time.Duration;
import java.util.List;

/**
 * What went wrong, before it is written as a problem or as a page.
 *
 * @param code stable, for programs
 * @param detail a sentence for the person
 * @param violations null unless the input is wrong
 * @param retryAfter null unless waiting helps
 * @param erasure null unless what was asked for is erased
 */
record Failure(
        int status, String code, String detail, List<Violation> violations, Duration retryAfter, Erasure erasure) {

    private static final Duration SOON = Duration.ofSeconds(5);

    static Failure of(int status, String code, String detail) {
        return new Failure(status, code, detail, null, null, null);
    }

    static Failure of(Refusal refusal) {
        String code = refusal.code();
        String detail = refusal.getMessage();
        if (refusal instanceof Refusal.Invalid invalid) {
            return new Failure(400, code, detail, invalid.violations(), null, null);
        }
        if (refusal instanceof Refusal.TooMany tooMany) {
            return new Failure(429, code, detail, null, tooMany.retryAfter(), null);
        }
        if (refusal instanceof Refusal.Erased erased) {
            return new Failure(410, code, detail, null, null, erased.erasure());
        }
        return of(statusOf(refusal), code, detail);
    }

    private static int statusOf(Refusal refusal) {
        if (refusal instanceof Refusal.NotFound) {
            return 404;
        }
        if (refusal instanceof Refusal.Forbidden) {
            return 403;
        }
        if (refusal instanceof Refusal.Unauthenticated) {
            return 401;
        }
        if (refusal instanceof Refusal.Stale) {
            return 412;
        }
        if (refusal instanceof Refusal.TooLarge) {
            return 413;
        }
        if (refusal instanceof Refusal.UnsupportedMedia) {
            return 415;
        }
        if (refusal instanceof Refusal.KeyReused) {
            return 422;
        }
        return 409;
    }

    /** For a status that came without words of its own. */
    static Failure plain(int status) {
        return new Failure(status, codeOf(status), sentenceFor(status), null, status == 503 ? SOON : null, null);
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 400 -> "invalid";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "notFound";
            case 405 -> "methodNotAllowed";
            case 406 -> "notAcceptable";
            case 413 -> "tooLarge";
            case 415 -> "unsupportedMediaType";
            case 503 -> "unavailable";
            default -> status >= 500 ? "internal" : "refused";
        };
    }

    private static String sentenceFor(int status) {
        return switch (status) {
            case 400 -> "This request can't be read.";
            case 401 -> "Please sign in.";
            case 403 -> "You are not allowed to do this.";
            case 404 -> "There is nothing at this address.";
            case 405 -> "This address doesn't answer to this method.";
            case 406 -> "This address can't answer in the media type that was asked for.";
            case 413 -> "This is larger than the limit.";
            case 415 -> "This address doesn't read that media type.";
            case 503 ->
                "Pledge is too busy or can't reach its database at the moment. Nothing was stored. Please try again in"
                        + " a few seconds.";
            default -> status >= 500 ? "Something failed on our side. Nothing was stored." : "This request is refused.";
        };
    }
}
