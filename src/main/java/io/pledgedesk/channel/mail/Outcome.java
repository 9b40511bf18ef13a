package io.pledgedesk.channel.mail;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a mail. */
public enum Outcome {
    CREATED("created"),
    APPENDED("appended"),
    IGNORED("ignored"),
    DUPLICATE("duplicate"),
    QUARANTINED("quarantined");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Outcome> find(String code) {
        return Stream.of(values()).filter(value -> value.code.equals(code)).findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Outcome, String> {
        @Override
        public String convertToDatabaseColumn(Outcome value) {
            return value == null ? null : value.code;
        }

        @Override
        public Outcome convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
