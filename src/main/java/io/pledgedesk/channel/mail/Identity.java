package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What makes a mail the same mail when it comes again: its Message-ID together with what it says. Trace headers, which
 * differ with each delivery, and line ends, which some transports change, don't count.
 *
 * @param messageId null when it has none
 */
record Identity(String messageId, String idHash, String contentHash) {

    private static final int MAX_ID = 250;

    static Identity of(byte[] source, MailHeaders headers) {
        String id = headers.ids("message-id").stream()
                .findFirst()
                .orElse(headers.first("message-id").orElse(null));
        String line = Texts.line(id);
        String cut = line == null || line.length() <= MAX_ID ? line : line.substring(0, MAX_ID);
        MessageDigest content = sha256();
        for (String name : List.of("from", "subject", "date")) {
            content.update(String.join("\n", headers.all(name)).getBytes(StandardCharsets.UTF_8));
            content.update((byte) 0);
        }
        addWithoutReturns(content, source, bodyStart(source));
        return new Identity(cut, hash(id == null ? "" : id), HexFormat.of().formatHex(content.digest()));
    }

    /** Of a mail whose headers can't be read. */
    static Identity ofUnreadable(byte[] source) {
        MessageDigest content = sha256();
        addWithoutReturns(content, source, 0);
        return new Identity(null, hash(""), HexFormat.of().formatHex(content.digest()));
    }

    private static int bodyStart(byte[] source) {
        for (int i = 0; i + 1 < source.length; i++) {
            boolean empty = source[i] == '\n' && (source[i + 1] == '\n' || source[i + 1] == '\r');
            if (empty) {
                return i + 1;
            }
        }
        return source.length;
    }

    private static void addWithoutReturns(MessageDigest digest, byte[] bytes, int start) {
        int from = start;
        for (int i = start; i < bytes.length; i++) {
            if (bytes[i] == '\r') {
                digest.update(bytes, from, i - from);
                from = i + 1;
            }
        }
        digest.update(bytes, from, bytes.length - from);
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
