package io.pledgedesk.guide;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.stream.Stream;

/** Who reads a guide once it is published. */
public enum Audience {
    /** Everybody. */
    PUBLIC("public"),
    /** Staff only. */
    INTERNAL("internal");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    /** The name in addresses and in the database. */
    public String code() {
        return code;
    }

    public static Optional<Audience> find(String code) {
        return Stream.of(values())
                .filter(audience -> audience.code.equals(code))
                .findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Audience, String> {
        @Override
        public String convertToDatabaseColumn(Audience audience) {
            return audience == null ? null : audience.code;
        }

        @Override
        public Audience convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
