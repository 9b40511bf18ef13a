package io.pledgedesk.channel.mail.mime;

import java.util.List;
import java.util.Set;

/**
 * A mail as far as it could be read.
 *
 * @param text what it says, as plain text; empty when it says nothing
 * @param contentType of the whole, with its parameters, such as {@code multipart/report}
 * @param types media types of all parts, in small letters
 * @param calendarMethod of an invitation, in small letters; null without one
 * @param report the machine-readable parts of a report, and the headers of what it is about
 */
public record ParsedMail(
        MailHeaders headers,
        String text,
        List<MailFile> files,
        ContentType contentType,
        Set<String> types,
        String calendarMethod,
        String report) {

    public ParsedMail {
        files = List.copyOf(files);
        types = Set.copyOf(types);
    }

    /** Everybody whom the From headers name, readable or not. */
    public int countOfSenders() {
        return headers.countOf("from");
    }
}
