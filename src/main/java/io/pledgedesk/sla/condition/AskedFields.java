package io.pledgedesk.sla.condition;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Fields that are read when a condition asks for one: most desks have no such condition. */
public final class AskedFields extends AbstractMap<String, String> {

    private final Supplier<Map<String, String>> source;
    private Map<String, String> read;

    public AskedFields(Supplier<Map<String, String>> source) {
        this.source = source;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        if (read == null) {
            read = Map.copyOf(source.get());
        }
        return read.entrySet();
    }
}
