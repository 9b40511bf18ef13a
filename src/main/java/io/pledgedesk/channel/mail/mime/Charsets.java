package io.pledgedesk.channel.mail.mime;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Bytes as text: as the mail says where that can be, else as they most likely are. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Names that are often wrong, and whose bytes say it. */
    private static final Set<String> DOUBTFUL = Set.of("", "us-ascii", "ascii", "iso-8859-1", "latin1", "unknown-8bit");

    private Charsets() {}

    static String decode(byte[] bytes, String name) {
        String known = name.strip().toLowerCase(Locale.ROOT);
        Optional<Charset> charset = DOUBTFUL.contains(known) ? Optional.empty() : find(known);
        return charset.map(found -> withoutMark(new String(bytes, found))).orElseGet(() -> guess(bytes));
    }

    /** UTF-8 if it can be that, else what Windows wrote. */
    static String guess(byte[] bytes) {
        try {
            return withoutMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS);
        }
    }

    private static Optional<Charset> find(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
