package io.pledgedesk.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pledgedesk.auth.ServerKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Tells two requests apart without keeping what they say: keyed, because a body may hold a password and this is stored. */
@ApplicationScoped
class RequestHash {

    private final ServerKey key;
    private final ObjectMapper json;

    RequestHash(ServerKey key, ObjectMapper json) {
        this.key = key;
        this.json = json;
    }

    /** @return 64 hexadecimal digits over texts and bodies; other parameters don't count */
    String of(String method, String path, Object[] parameters) throws JsonProcessingException {
        List<Object> values = new ArrayList<>(List.of(method, path));
        for (Object parameter : parameters) {
            if (parameter == null || parameter instanceof CharSequence || parameter instanceof Record) {
                values.add(parameter);
            }
        }
        byte[] bytes = json.writeValueAsString(values).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(key.sign("idempotency", bytes));
    }
}
