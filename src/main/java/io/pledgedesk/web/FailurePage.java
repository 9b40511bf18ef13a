package io.pledgedesk.web;

import io.pledgedesk.kernel.Erasure;
import io.pledgedesk.kernel.Violation;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A failure as a person reads it.
 *
 * @param violations empty unless the input is wrong
 * @param onDesk whether it happened on a page for staff
 * @param erasure null unless what was asked for is erased
 */
record FailurePage(
        Look look,
        int status,
        String code,
        String detail,
        List<Violation> violations,
        String requestId,
        boolean onDesk,
        Erasure erasure) {

    static FailurePage of(Look look, Failure failure, String path, String requestId) {
        return new FailurePage(
                look,
                failure.status(),
                failure.code(),
                failure.detail(),
                failure.violations() == null ? List.of() : failure.violations(),
                requestId,
                path.equals("/desk") || path.startsWith("/desk/"),
                failure.erasure());
    }

    /** The day of the erasure as readers of the page write it; that of UTC, since nothing else is known of them here. */
    public String erasedOn() {
        return look.language().dayAndYear().format(erasure.at().atZone(ZoneOffset.UTC));
    }
}
