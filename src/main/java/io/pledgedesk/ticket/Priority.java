package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;

/** How urgent a ticket is, lowest first; stored by rank so that lists can sort by it. */
public enum Priority {
    LOW("low"),
    NORMAL("normal"),
    HIGH("high"),
    URGENT("urgent");

    private final String code;

    Priority(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    @JsonValue
    public String code() {
        return code;
    }

    public static Optional<Priority> find(String code) {
        for (Priority value : values()) {
            if (value.code.equals(code)) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException for an unknown code */
    @JsonCreator
    public static Priority of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown priority: " + code));
    }

    /** 1 (low) to 4 (urgent). */
    public short rank() {
        return (short) (ordinal() + 1);
    }

    @Converter(autoApply = true)
    static class Rank implements AttributeConverter<Priority, Short> {
        @Override
        public Short convertToDatabaseColumn(Priority value) {
            return value == null ? null : value.rank();
        }

        @Override
        public Priority convertToEntityAttribute(Short rank) {
            return rank == null ? null : values()[rank - 1];
        }
    }
}
