package io.pledgedesk.web.api;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.ticket.Attachment;

/** A file as the API shows it; {@code url} is relative to the server. */
record AttachmentJson(String id, String name, long size, String mediaType, String url) {

    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                Ids.text(file.id()),
                file.name(),
                file.sizeBytes(),
                file.mediaType(),
                "/api/v1/tickets/" + file.ticketId() + "/attachments/" + file.id());
    }
}
