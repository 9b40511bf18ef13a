package io.pledgedesk.channel.mail.mime;

import java.util.ArrayList;
import java.util.List;

/** A part that has no parts: its headers and its decoded bytes. */
@SuppressWarnings("ArrayRecordComponent")
record Part(MailHeaders headers, ContentType type, byte[] bytes) {

    String disposition() {
        return ContentType.of(headers, "content-disposition", "inline").value();
    }

    /** The name that it gives itself; empty for none. */
    String fileName() {
        String name = ContentType.of(headers, "content-disposition", "inline").parameter("filename");
        return MailHeaders.decoded(name.isEmpty() ? type.parameter("name") : name);
    }

    boolean isAttached() {
        return disposition().equals("attachment") || !fileName().isEmpty();
    }

    boolean is(String mediaType) {
        return type.value().equals(mediaType);
    }

    String text() {
        return Charsets.decode(bytes, type.parameter("charset"));
    }

    MailFile file(String fallback) {
        String name = fileName();
        return new MailFile(name.isEmpty() ? fallback : name, bytes);
    }

    /** The parts of a multipart, each {@link Part} or {@link Parts}. */
    record Parts(String type, List<Object> children) {
        Parts(String type) {
            this(type, new ArrayList<>());
        }
    }
}
