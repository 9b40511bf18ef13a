package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** Where a ticket stands. */
public enum Status {
    NEW("new"),
    OPEN("open"),
    PENDING("pending"),
    ON_HOLD("onHold"),
    SOLVED("solved"),
    CLOSED("closed");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Status> find(String code) {
        for (Status value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Status of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown status: " + code));
    }

    /** Solved or closed: nobody works on it. */
    public boolean isDone() {
        return this == SOLVED || this == CLOSED;
    }

    /** The customer's next message opens the ticket again. */
    public boolean isReopenedByCustomer() {
        return this == PENDING || this == ON_HOLD || this == SOLVED;
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Status, String> {
        @Override
        public String convertToDatabaseColumn(Status value) {
            return value == null ? null : value.code;
        }

        @Override
        public Status convertToEntityAttribute(String code) {
            return code == null ? null : of(code);
        }
    }
}
