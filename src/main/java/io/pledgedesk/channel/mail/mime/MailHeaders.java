package io.pledgedesk.channel.mail.mime;

import io.pledgedesk.kernel.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/**
 * The headers of a mail or a part, topmost first.
 *
 * @param fields names in small letters, values unfolded and not decoded
 */
public record MailHeaders(List<Field> fields) {

    private static final int MAX_LINE = 10_000;
    private static final int MAX_LINES = 20;
    private static final int MAX_ADDRESSES = 1_000;
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,250})>");

    /** One header line. */
    public record Field(String name, String value) {}

    public MailHeaders {
        fields = List.copyOf(fields);
    }

    public List<String> all(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .toList();
    }

    public Optional<String> first(String name) {
        return fields.stream()
                .filter(field -> field.name.equals(name))
                .map(Field::value)
                .findFirst();
    }

    public boolean has(String name) {
        return first(name).isPresent();
    }

    /** The value in small letters, without comments and parameters; empty when there is none. */
    public String word(String name) {
        String value = first(name).orElse("");
        int end = 0;
        while (end < value.length() && ";( \t".indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** One line for people: encoded words decoded, controls gone; empty when there is none. */
    public String text(String name) {
        return first(name).map(MailHeaders::decoded).orElse("");
    }

    /** Ids in the order in which they stand, each with its brackets, at most 100. */
    public List<String> ids(String name) {
        List<String> ids = new ArrayList<>();
        for (String value : all(name)) {
            Matcher id = ID.matcher(value);
            while (id.find() && ids.size() < 100) {
                ids.add("<" + id.group(1) + ">");
            }
        }
        return ids;
    }

    /** Whoever can be read from all headers of that name; groups are taken apart. At most 1,000, of 20 headers. */
    public List<MailAddress> addresses(String name) {
        return all(name).stream()
                .limit(MAX_LINES)
                .flatMap(value -> AddressLine.read(value).people().stream())
                .limit(MAX_ADDRESSES)
                .toList();
    }

    /** How many addresses a header seems to name, readable or not. */
    int countOf(String name) {
        return all(name).stream()
                .limit(MAX_LINES)
                .mapToInt(value -> AddressLine.read(value).named())
                .sum();
    }

    static String decoded(String value) {
        String line = value.length() > MAX_LINE ? value.substring(0, MAX_LINE) : value;
        try {
            line = DecoderUtil.decodeEncodedWords(line, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        } catch (RuntimeException broken) {
            return Texts.line(line);
        }
        return Texts.line(line);
    }
}
