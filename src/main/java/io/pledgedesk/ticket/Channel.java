package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** How a ticket came in. */
public enum Channel {
    WEB("web"),
    EMAIL("email"),
    API("api"),
    PHONE("phone"),
    CHAT("chat"),
    SOCIAL("social");

    private final String code;

    Channel(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Channel> find(String code) {
        for (Channel value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Channel of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown channel: " + code));
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Channel, String> {
        @Override
        public String convertToDatabaseColumn(Channel value) {
            return value == null ? null : value.code;
        }

        @Override
        public Channel convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
