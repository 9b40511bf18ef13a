package io.pledgedesk.channel.mail.mime;

import java.util.Map;

/** Names for parts that bring none. */
final class FileNameOf {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", "png",
            "image/jpeg", "jpg",
            "image/gif", "gif",
            "image/webp", "webp",
            "application/pdf", "pdf",
            "message/rfc822", "eml",
            "text/html", "html",
            "text/rfc822-headers", "txt",
            "message/delivery-status", "txt");

    private FileNameOf() {}

    static String type(String mediaType, int number) {
        String stem =
                mediaType.startsWith("image/") ? "image-" : mediaType.equals("message/rfc822") ? "mail-" : "file-";
        return stem + number + "." + ENDINGS.getOrDefault(mediaType, "bin");
    }
}
