package io.pledgedesk.feedback;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Optional;
import java.util.stream.Stream;

/** Why a customer gave a low score; they choose one, or none. */
public enum LowReason {
    SLOW("slow"),
    UNSOLVED("unsolved"),
    /** They had to say the same again. */
    REPEATED("repeated"),
    UNCLEAR("unclear"),
    TONE("tone"),
    OTHER("other");

    private final String code;

    LowReason(String code) {
        this.code = code;
    }

    /** As the database, forms and files name it. */
    public String code() {
        return code;
    }

    /** @param code null for none */
    public static Optional<LowReason> find(String code) {
        return Stream.of(values()).filter(reason -> reason.code.equals(code)).findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<LowReason, String> {
        @Override
        public String convertToDatabaseColumn(LowReason reason) {
            return reason == null ? null : reason.code;
        }

        @Override
        public LowReason convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
