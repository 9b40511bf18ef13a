package io.pledgedesk.custom;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.stream.Stream;

/** What a field belongs to. */
public enum FieldScope {
    TICKET("ticket"),
    CUSTOMER("customer");

    private final String code;

    FieldScope(String code) {
        this.code = code;
    }

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    public static Optional<FieldScope> find(String code) {
        return Stream.of(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<FieldScope, String> {
        @Override
        public String convertToDatabaseColumn(FieldScope scope) {
            return scope == null ? null : scope.code;
        }

        @Override
        public FieldScope convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
