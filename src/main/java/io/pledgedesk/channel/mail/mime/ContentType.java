package io.pledgedesk.channel.mail.mime;

import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.stream.NameValuePair;
import org.apache.james.mime4j.stream.RawBody;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RawFieldParser;
import org.apache.james.mime4j.util.MimeParameterMapping;

/**
 * A header with parameters: {@code Content-Type}, {@code Content-Disposition}.
 *
 * @param value in small letters
 * @param parameters names in small letters; RFC 2231 put together. What stands behind 100 of them, or 4,000 characters,
 *     is passed over, since putting pieces together costs the square of their number
 */
public record ContentType(String value, Map<String, String> parameters) {

    private static final int MAX_LENGTH = 4_000;
    private static final int MAX_PARAMETERS = 100;

    public ContentType {
        parameters = Map.copyOf(parameters);
    }

    /** @param fallback where the header is absent or empty */
    static ContentType of(MailHeaders headers, String name, String fallback) {
        String line = headers.first(name).orElse(fallback);
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(
                new RawField(name, line.length() > MAX_LENGTH ? line.substring(0, MAX_LENGTH) : line));
        MimeParameterMapping mapping = new MimeParameterMapping();
        body.getParams().stream().limit(MAX_PARAMETERS).forEach(pair -> add(mapping, pair));
        String value = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
        return new ContentType(value.isEmpty() ? fallback : value, mapping.getParameters());
    }

    private static void add(MimeParameterMapping mapping, NameValuePair pair) {
        mapping.addParameter(pair.getName().toLowerCase(Locale.ROOT), pair.getValue() == null ? "" : pair.getValue());
    }

    /** Empty when it isn't said. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isReportOf(String kind) {
        return value.equals("multipart/report") && parameter("report-type").equalsIgnoreCase(kind);
    }
}
