package io.pledgedesk.web.ui.queue;

import io.pledgedesk.web.ui.QueueAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The filters of a list's address in the language of the search box. */
final class FilterText {

    /** Filters that the language calls otherwise, or asks in another way. */
    private static final Map<String, String> NAMES = Map.of("requester", "customer", "organization", "org");

    /** Those of which a view keeps the id: names change. */
    private static final List<String> IDS = List.of("team", "assignee", "requester", "organization");

    private FilterText() {}

    static String of(QueueAddress address) {
        String fields = address.params().entrySet().stream()
                .filter(param -> QueueAddress.FILTERS.contains(param.getKey())
                        && !param.getKey().equals("q")
                        && !param.getKey().startsWith("created")
                        && !param.getKey().equals("dueBefore"))
                .map(param -> term(param.getKey(), param.getValue()))
                .collect(Collectors.joining(" "));
        String typed = address.value("q") == null ? "" : address.value("q");
        return (fields + " " + typed).strip();
    }

    private static String term(String name, String value) {
        String text = IDS.contains(name) && value.matches("[0-9]+") ? "#" + value : value;
        String quoted = text.indexOf(' ') < 0 ? text : '"' + text.replace("\"", "") + '"';
        return NAMES.getOrDefault(name, name) + ":" + quoted;
    }
}
