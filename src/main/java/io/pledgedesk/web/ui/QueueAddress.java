package io.pledgedesk.web.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a list: everything that narrows and sorts it stands in it, so that it can be kept and sent to others.
 *
 * @param params in a fixed order; what a form left open is absent
 */
public record QueueAddress(String path, Map<String, String> params) {

    public static final String AFTER = "after";
    public static final String LAYOUT = "layout";
    public static final String SORT = "sort";

    /** Codes of what the list shows of each ticket, and of what its headings say. */
    static final String COLUMNS = "columns";

    static final String GROUP = "group";

    /** What narrows a list, in the order in which a page names it. */
    public static final List<String> FILTERS = List.of(
            "status",
            "priority",
            "sla",
            "assignee",
            "team",
            "tag",
            "channel",
            "requester",
            "organization",
            "dueBefore",
            "createdFrom",
            "createdTo",
            "q");

    private static final List<String> OTHERS = List.of(SORT, COLUMNS, GROUP, LAYOUT, AFTER);
    private static final int MAX_VALUE = 400;

    public QueueAddress {
        params = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    public static QueueAddress of(String path, Map<String, List<String>> query) {
        Map<String, String> params = new LinkedHashMap<>();
        for (List<String> names : List.of(FILTERS, OTHERS)) {
            for (String name : names) {
                String value =
                        String.join(",", query.getOrDefault(name, List.of())).strip();
                if (!value.isEmpty() && !value.equals(",")) {
                    params.put(name, value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value);
                }
            }
        }
        return new QueueAddress(path, params);
    }

    /** Whether a form left fields open: the address without them says the same. */
    public static boolean isUntidy(Map<String, List<String>> query) {
        return query.values().stream().flatMap(List::stream).anyMatch(String::isBlank);
    }

    public String value(String name) {
        return params.get(name);
    }

    public boolean isNarrowed() {
        return FILTERS.stream().anyMatch(params::containsKey);
    }

    /** What stays when the filters change. */
    public Map<String, String> others() {
        return params.entrySet().stream()
                .filter(param ->
                        !FILTERS.contains(param.getKey()) && !param.getKey().equals(AFTER))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same list with one thing changed, from its beginning. */
    public QueueAddress with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        changed.remove(AFTER);
        changed.put(name, value);
        return new QueueAddress(path, changed);
    }

    public QueueAddress without(String name) {
        Map<String, String> changed = new LinkedHashMap<>(params);
        changed.remove(AFTER);
        changed.remove(name);
        return new QueueAddress(path, changed);
    }

    /** What stays when the columns and headings change. */
    public Map<String, String> besidesShape() {
        return params.entrySet().stream()
                .filter(param -> !List.of(COLUMNS, GROUP, AFTER).contains(param.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public QueueAddress withoutFilters() {
        return new QueueAddress(path, others());
    }

    /** The address as text, its values encoded. */
    @Override
    public String toString() {
        if (params.isEmpty()) {
            return path;
        }
        return path + "?"
                + params.entrySet().stream()
                        .map(param ->
                                param.getKey() + "=" + URLEncoder.encode(param.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
