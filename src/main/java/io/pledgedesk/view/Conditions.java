package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A where clause in the making, with its parameters; several may stand in one query, each with a prefix of its own. */
final class Conditions {

    /** A limit in a subquery must come with an order; this one costs nothing to keep. */
    static final String LIMITED = " order by cast(0 as integer) limit ";

    private final Viewer viewer;
    private final SearchIndex index;
    private final String prefix;
    private final List<String> clauses = new ArrayList<>();
    private final List<String> slow = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean looksAtEach;

    Conditions(Viewer viewer, SearchIndex index, String prefix) {
        this.viewer = viewer;
        this.index = index;
        this.prefix = prefix;
    }

    /** Who asks: what may be read depends on it. */
    Viewer viewer() {
        return viewer;
    }

    /** Where words are found. */
    SearchIndex index() {
        return index;
    }

    void add(String clause) {
        clauses.add(clause);
    }

    void add(Criterion criterion) {
        looksAtEach = false;
        String clause = criterion.clause(this);
        (looksAtEach ? slow : clauses).add(clause);
    }

    /** What is being added has to be looked up for each ticket: no index leads to those that hold it. */
    void lookAtEach() {
        looksAtEach = true;
    }

    /** @return how a clause names the parameter */
    String bind(String name, Object value) {
        String unique = prefix + name + parameters.size();
        parameters.put(unique, value);
        return ":" + unique;
    }

    void in(String path, Collection<?> values) {
        if (!values.isEmpty()) {
            add(path + " in " + bind("in", values));
        }
    }

    String where() {
        return where(Stream.concat(clauses.stream(), slow.stream()).toList());
    }

    /** Those that indexes help with. */
    String quickly() {
        return where(clauses);
    }

    /** The others, as one condition; empty where there are none. */
    Optional<String> slowly() {
        return slow.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", slow));
    }

    private static String where(List<String> clauses) {
        return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
    }

    void setOn(Query query) {
        parameters.forEach(query::setParameter);
    }
}
