package io.pledgedesk.custom;

import io.pledgedesk.kernel.Texts;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What may stand in a field. */
public enum FieldKind {
    TEXT("text", "A text has at most 1,000 characters.") {
        @Override
        Optional<String> read(String text, List<String> choices) {
            return Optional.of(text).filter(line -> Texts.length(line) <= MAX_TEXT);
        }
    },
    NUMBER("number", "Enter a number, for example 12.5.") {
        @Override
        Optional<String> read(String text, List<String> choices) {
            if (!text.matches("[+-]?\\d{1,18}([.]\\d{1,9})?")) {
                return Optional.empty();
            }
            BigDecimal number = new BigDecimal(text);
            return Optional.of(
                    number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
        }
    },
    YES_NO("yesNo", "Choose yes or no.") {
        @Override
        Optional<String> read(String text, List<String> choices) {
            return Optional.of(text).filter(List.of("true", "false")::contains);
        }
    },
    CHOICE("choice", "Choose one of the list.") {
        @Override
        Optional<String> read(String text, List<String> choices) {
            return Optional.of(text).filter(choices::contains);
        }
    },
    DATE("date", "Enter a date such as 2026-12-24.") {
        @Override
        Optional<String> read(String text, List<String> choices) {
            try {
                LocalDate date = LocalDate.parse(text);
                return Optional.of(date.toString()).filter(iso -> iso.length() == 10);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    };

    static final int MAX_TEXT = 1_000;

    private final String code;
    private final String hint;

    FieldKind(String code, String hint) {
        this.code = code;
        this.hint = hint;
    }

    /** The value as it is stored and compared; empty for what isn't one. */
    abstract Optional<String> read(String text, List<String> choices);

    /** The name in the API and in the database. */
    public String code() {
        return code;
    }

    /** What to enter. */
    String hint() {
        return hint;
    }

    public static Optional<FieldKind> find(String code) {
        return Stream.of(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<FieldKind, String> {
        @Override
        public String convertToDatabaseColumn(FieldKind kind) {
            return kind == null ? null : kind.code;
        }

        @Override
        public FieldKind convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
