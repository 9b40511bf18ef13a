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
 * @param parameters names in small letters; RFC 2231 put together
 */
public record ContentType(String value, Map<String, String> parameters) {

    public ContentType {
        parameters = Map.copyOf(parameters);
    }

    /** @param fallback where the header is absent or empty */
    static ContentType of(MailHeaders headers, String name, String fallback) {
        RawBody body = RawFieldParser.DEFAULT.parseRawBody(
                new RawField(name, headers.first(name).orElse(fallback)));
        MimeParameterMapping mapping = new MimeParameterMapping();
        for (NameValuePair pair : body.getParams()) {
            mapping.addParameter(
                    pair.getName().toLowerCase(Locale.ROOT), pair.getValue() == null ? "" : pair.getValue());
        }
        String value = body.getValue() == null ? "" : body.getValue().strip().toLowerCase(Locale.ROOT);
        return new ContentType(value.isEmpty() ? fallback : value, mapping.getParameters());
    }

    /** Empty when it isn't said. */
    String parameter(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isReportOf(String kind) {
        return value.equals("multipart/report") && parameter("report-type").equalsIgnoreCase(kind);
    }
}
