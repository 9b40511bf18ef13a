package io.pledgedesk.channel.mail.mime;

import io.pledgedesk.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Puts the parts of a mail together to one text and its files. Nothing is thrown away. */
final class Assembly {

    private static final int MAX_REPORT = 64_000;
    private static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/disposition-notification",
            "message/feedback-report",
            "message/rfc822",
            "text/rfc822-headers",
            "message/global-delivery-status");

    /** @param plain false for what was HTML */
    private record Content(String text, boolean plain) {
        static final Content NONE = new Content("", true);

        boolean isBlank() {
            return text.isBlank();
        }
    }

    private final MailHeaders headers;
    private final ContentType whole;
    private final List<MailFile> files = new ArrayList<>();
    private final Set<String> types = new HashSet<>();
    private final StringBuilder report = new StringBuilder();
    private final StringBuilder extra = new StringBuilder();
    private String calendarMethod;

    Assembly(MailHeaders headers) {
        this.headers = headers;
        this.whole = ContentType.of(headers, "content-type", "text/plain");
    }

    /** @throws UnreadableMail when the thread is interrupted, seen at the next part */
    ParsedMail of(Part.Parts root) throws UnreadableMail {
        String text = content(root).text.strip();
        String all = extra.isEmpty() ? text : (text + "\n\n" + extra).strip();
        return new ParsedMail(headers, cut(all), files, whole, types, calendarMethod, report.toString());
    }

    private Content content(Object node) throws UnreadableMail {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableMail(UnreadableMail.Kind.TOOK_TOO_LONG);
        }
        return node instanceof Part.Parts parts ? ofMany(parts) : ofOne((Part) node);
    }

    private Content ofMany(Part.Parts parts) throws UnreadableMail {
        types.add(parts.type());
        List<Content> contents = new ArrayList<>();
        for (Object child : parts.children()) {
            Content content = content(child);
            if (!content.isBlank()) {
                contents.add(content);
            }
        }
        return parts.type().equals("multipart/alternative") ? best(contents) : joined(contents);
    }

    /** Plain text as the sender wrote it, else what became of the richest one, which stands last. */
    private static Content best(List<Content> contents) {
        return contents.stream()
                .filter(Content::plain)
                .findFirst()
                .orElseGet(() -> contents.isEmpty() ? Content.NONE : contents.get(contents.size() - 1));
    }

    private static Content joined(List<Content> contents) {
        return new Content(
                String.join("\n\n", contents.stream().map(Content::text).toList()),
                contents.stream().allMatch(Content::plain));
    }

    private Content ofOne(Part part) {
        types.add(part.type().value());
        if (REPORTS.contains(part.type().value()) && report.length() < MAX_REPORT) {
            String text = Charsets.guess(part.bytes());
            report.append(text, 0, Math.min(text.length(), MAX_REPORT)).append('\n');
        }
        if (part.is("text/calendar")) {
            return calendar(part);
        }
        if (part.is("application/ms-tnef") || part.fileName().equalsIgnoreCase("winmail.dat")) {
            return outlook(part);
        }
        if (part.type().value().startsWith("multipart/")) {
            return new Content(FlowedText.of(part), true);
        }
        if (part.isAttached() || !part.type().value().startsWith("text/") || part.is("text/rfc822-headers")) {
            return attached(part);
        }
        return part.is("text/html")
                ? new Content(HtmlText.of(part.text()), false)
                : new Content(FlowedText.of(part), true);
    }

    private Content attached(Part part) {
        if (part.bytes().length > 0) {
            files.add(part.file(FileNameOf.type(part.type().value(), files.size() + 1)));
        }
        return Content.NONE;
    }

    private Content calendar(Part part) {
        Invitation invitation = Invitation.read(part.text());
        String method = part.type().parameter("method");
        calendarMethod = (method.isEmpty() ? invitation.method() : method).toLowerCase(java.util.Locale.ROOT);
        if (part.bytes().length > 0) {
            files.add(part.file("invitation.ics"));
        }
        if (extra.isEmpty()) {
            extra.append(invitation.inWords());
        }
        return Content.NONE;
    }

    private Content outlook(Part part) {
        return Tnef.read(part.bytes())
                .map(tnef -> {
                    files.addAll(tnef.files());
                    return new Content(tnef.text(), false);
                })
                .orElseGet(() -> attached(part));
    }

    /** A message holds 100,000 characters; the whole text comes along as a file. */
    private String cut(String text) {
        String clean = Texts.block(text);
        if (Texts.length(clean) <= Texts.BODY) {
            return clean;
        }
        files.add(0, new MailFile("whole-message.txt", text.getBytes(StandardCharsets.UTF_8)));
        String note = "\n\n[The whole text is in the file whole-message.txt.]";
        return clean.substring(0, clean.offsetByCodePoints(0, Texts.BODY - note.length())) + note;
    }
}
