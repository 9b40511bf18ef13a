package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** Whether the customer sees a message. */
public enum Visibility {
    PUBLIC("public"),
    INTERNAL("internal");

    private final String code;

    Visibility(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Visibility> find(String code) {
        for (Visibility value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Visibility of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown visibility: " + code));
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Visibility, String> {
        @Override
        public String convertToDatabaseColumn(Visibility value) {
            return value == null ? null : value.code;
        }

        @Override
        public Visibility convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
