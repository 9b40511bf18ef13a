package io.pledgedesk.channel.mail.mime;

import io.pledgedesk.channel.mail.mime.UnreadableMail.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads a mail from its bytes, once from front to back. Stops at 1,000 headers, 500 parts, 20 levels and when its thread is
 * interrupted; what is inside an attached mail stays there.
 */
public final class MailParser {

    private static final int MAX_HEADERS = 1_000;
    private static final int MAX_HEADER_BYTES = 1 << 18;
    private static final int MAX_PARTS = 500;
    private static final int MAX_DEPTH = 20;
    private static final MimeConfig CONFIG = MimeConfig.custom()
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER_BYTES)
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .build();

    private final MimeTokenStream tokens = new MimeTokenStream(CONFIG);
    private final Deque<Part.Parts> open = new ArrayDeque<>();
    private final Part.Parts root = new Part.Parts("multipart/mixed");
    private List<MailHeaders.Field> fields = new ArrayList<>();
    private MailHeaders headers;
    private MailHeaders current = new MailHeaders(List.of());
    private int parts;

    private MailParser() {
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        open.push(root);
    }

    /** @throws UnreadableMail for what passes a limit */
    public static ParsedMail parse(byte[] source) throws UnreadableMail {
        MailParser parser = new MailParser();
        try {
            parser.read(source);
        } catch (MaxHeaderLimitException e) {
            throw new UnreadableMail(Kind.TOO_MANY_HEADERS);
        } catch (MimeException | IOException | IllegalStateException e) {
            throw new UnreadableMail(
                    e.getCause() instanceof MaxHeaderLimitException ? Kind.TOO_MANY_HEADERS : Kind.BROKEN);
        }
        return parser.mail();
    }

    private void read(byte[] source) throws MimeException, IOException, UnreadableMail {
        tokens.parse(new ByteArrayInputStream(source));
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new UnreadableMail(Kind.TOOK_TOO_LONG);
            }
            take(state);
        }
    }

    private void take(EntityState state) throws IOException, UnreadableMail {
        switch (state) {
            case T_START_HEADER -> fields = new ArrayList<>();
            case T_FIELD -> fields.add(read(tokens.getField()));
            case T_END_HEADER -> headersEnd();
            case T_START_MULTIPART -> begin();
            case T_END_MULTIPART -> open.pop();
            case T_BODY -> body();
            default -> {
                // Preambles and epilogues are for programs that don't know MIME.
            }
        }
    }

    private void headersEnd() throws UnreadableMail {
        if (fields.size() > MAX_HEADERS) {
            throw new UnreadableMail(Kind.TOO_MANY_HEADERS);
        }
        current = new MailHeaders(fields);
        if (headers == null) {
            headers = current;
        }
        count();
    }

    private void begin() throws UnreadableMail {
        if (open.size() > MAX_DEPTH) {
            throw new UnreadableMail(Kind.TOO_DEEP);
        }
        Part.Parts multipart = new Part.Parts(type().value());
        open.peek().children().add(multipart);
        open.push(multipart);
    }

    private void body() throws IOException {
        byte[] bytes = tokens.getDecodedInputStream().readAllBytes();
        open.peek().children().add(new Part(current, type(), bytes));
    }

    private void count() throws UnreadableMail {
        parts++;
        if (parts > MAX_PARTS) {
            throw new UnreadableMail(Kind.TOO_MANY_PARTS);
        }
    }

    private ContentType type() {
        return ContentType.of(current, "content-type", "text/plain");
    }

    private ParsedMail mail() throws UnreadableMail {
        if (headers == null || headers.fields().isEmpty()) {
            throw new UnreadableMail(Kind.BROKEN);
        }
        return new Assembly(headers).of(root);
    }

    /** Old programs write bytes where only ASCII may stand; what they meant is guessed. */
    private static MailHeaders.Field read(Field field) {
        byte[] raw = field.getRaw() == null
                ? (field.getName() + ":" + field.getBody()).getBytes(StandardCharsets.UTF_8)
                : field.getRaw().toByteArray();
        String line = Charsets.guess(raw);
        int colon = line.indexOf(':');
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String unfolded = value.replace("\r", "").replace("\n", "").strip();
        return new MailHeaders.Field(field.getName().strip().toLowerCase(Locale.ROOT), unfolded);
    }
}
