package io.pledgedesk.custom;

import java.util.Map;

/**
 * Fields of one ticket or customer that were read before it was stored, so that storing them asks nothing more.
 *
 * @param byKey as histories and conditions name them
 * @param byField by the id of the field
 */
public record Filled(Map<String, String> byKey, Map<Long, String> byField) {

    public static final Filled NOTHING = new Filled(Map.of(), Map.of());

    public Filled {
        byKey = Map.copyOf(byKey);
        byField = Map.copyOf(byField);
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
