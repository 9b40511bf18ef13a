package io.pledgedesk.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Fields of which a resource has one at a time: a patch that sets one takes the others away. */
final class Exclusive {

    private Exclusive() {}

    static JsonNode fields(JsonNode patch, String... names) {
        if (patch == null || !patch.isObject() || Stream.of(names).noneMatch(patch::hasNonNull)) {
            return patch;
        }
        ObjectNode whole = patch.deepCopy();
        Stream.of(names).filter(name -> !whole.has(name)).forEach(whole::putNull);
        return whole;
    }
}
