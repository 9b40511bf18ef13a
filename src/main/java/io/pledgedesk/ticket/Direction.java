package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** Who wrote first: the customer, also when an agent logs it for them, or an agent. */
public enum Direction {
    INBOUND("inbound"),
    OUTBOUND("outbound");

    private final String code;

    Direction(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Direction> find(String code) {
        for (Direction value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Direction of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown direction: " + code));
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Direction, String> {
        @Override
        public String convertToDatabaseColumn(Direction value) {
            return value == null ? null : value.code;
        }

        @Override
        public Direction convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
