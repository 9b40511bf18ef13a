package io.pledgedesk.feedback;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a customer is asked about one request. The two take turns, so that nobody answers the same each time. */
public enum Question {
    /** How satisfied, 1 to 5. */
    CSAT("csat", 5, 2),
    /** How easy it was to get help, 1 to 7; 7 is very easy. */
    CES("ces", 7, 3);

    private final String code;
    private final int best;
    private final int lowUntil;

    Question(String code, int best, int lowUntil) {
        this.code = code;
        this.best = best;
        this.lowUntil = lowUntil;
    }

    /** The name in the database. */
    public String code() {
        return code;
    }

    /** By its {@link #code}. */
    public static Optional<Question> find(String code) {
        return Stream.of(values())
                .filter(question -> question.code.equals(code))
                .findFirst();
    }

    /** What can be answered, the worst first. */
    public List<Integer> scores() {
        return IntStream.rangeClosed(1, best).boxed().toList();
    }

    boolean isLow(int score) {
        return score <= lowUntil;
    }

    Question next() {
        return this == CSAT ? CES : CSAT;
    }

    @Converter(autoApply = true)
    static class Code implements AttributeConverter<Question, String> {
        @Override
        public String convertToDatabaseColumn(Question question) {
            return question == null ? null : question.code;
        }

        @Override
        public Question convertToEntityAttribute(String code) {
            return code == null ? null : find(code).orElseThrow();
        }
    }
}
