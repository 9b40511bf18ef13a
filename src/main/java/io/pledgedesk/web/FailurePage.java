package io.pledgedesk.web;

import io.pledgedesk.kernel.Violation;
import java.util.List;

/**
 * A failure as a person reads it.
 *
 * @param violations empty unless the input is wrong
 * @param onDesk whether it happened on a page for staff
 */
record FailurePage(
        Look look,
        int status,
        String code,
        String detail,
        List<Violation> violations,
        String requestId,
        boolean onDesk) {

    static FailurePage of(Look look, Failure failure, String path, String requestId) {
        return new FailurePage(
                look,
                failure.status(),
                failure.code(),
                failure.detail(),
                failure.violations() == null ? List.of() : failure.violations(),
                requestId,
                path.equals("/desk") || path.startsWith("/desk/"));
    }
}
