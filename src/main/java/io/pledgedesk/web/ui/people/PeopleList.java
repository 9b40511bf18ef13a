package io.pledgedesk.web.ui.people;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A list that can be searched by beginnings.
 *
 * @param q what was searched for; empty for all
 * @param next the cursor of the next page; null on the last
 */
public record PeopleList<T>(String q, List<T> rows, String next, boolean mayEdit) {

    public static <T> PeopleList<T> of(String q, List<T> rows, String next, boolean mayEdit) {
        return new PeopleList<>(q == null ? "" : q.strip(), rows, next, mayEdit);
    }

    public String moreQuery() {
        return "?cursor=" + next + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
    }
}
