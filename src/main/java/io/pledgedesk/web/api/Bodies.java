package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Refusal;

/** Bodies that must be there. */
final class Bodies {

    private Bodies() {}

    /** @throws Refusal.Invalid for an empty body and for {@code null} */
    static <T> T required(T body) {
        if (body == null) {
            throw new Refusal.Invalid("", "Send a JSON object.");
        }
        return body;
    }
}
