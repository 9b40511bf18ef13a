package io.pledgedesk.web.api;

import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.List;

/** A message as the API shows it. */
record MessageJson(
        String id,
        Author author,
        Visibility visibility,
        String body,
        String bodyHtml,
        Instant createdAt,
        List<AttachmentJson> attachments) {

    record Author(String id, String name, String kind) {}
}
