package io.pledgedesk.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Facts as stored JSON. Its own mapper: what is stored must not follow the settings of the API. */
final class FactJson {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** Finding out how a type is read takes as long as reading one. */
    private static final Map<FactType, ObjectReader> READERS = Arrays.stream(FactType.values())
            .collect(Collectors.toMap(
                    type -> type,
                    type -> MAPPER.readerFor(type.fact),
                    (one, other) -> one,
                    () -> new EnumMap<>(FactType.class)));

    private FactJson() {}

    static String write(Fact fact) {
        try {
            return MAPPER.writeValueAsString(fact);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static Fact read(String type, String data) {
        try {
            return READERS.get(FactType.of(type)).readValue(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Unreadable event of type " + type, e);
        }
    }
}
