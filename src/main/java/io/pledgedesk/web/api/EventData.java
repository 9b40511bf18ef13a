package io.pledgedesk.web.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.Set;

/** What an event holds, as clients read it: ids are text, as everywhere; they are stored as numbers. */
final class EventData {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The two sides of a change: ids where something was changed for another, else words. */
    private static final Set<String> SIDES = Set.of("from", "to");

    private EventData() {}

    /** @param stored an object */
    static JsonNode read(String stored) {
        try {
            ObjectNode data = (ObjectNode) JSON.readTree(stored);
            for (Map.Entry<String, JsonNode> field : data.properties()) {
                if (field.getValue().isIntegralNumber() && isId(field.getKey())) {
                    field.setValue(TextNode.valueOf(field.getValue().asText()));
                }
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The data of an event is no JSON", e);
        }
    }

    private static boolean isId(String name) {
        return name.endsWith("Id") || SIDES.contains(name);
    }
}
