package io.pledgedesk.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One part of what somebody typed into the search box: {@code tag:vip}, {@code -status:open}, {@code "exact words"},
 * {@code word}.
 *
 * @param key in lower case; empty for plain words
 * @param value without its quotation marks
 * @param excluded whether a minus stands in front
 * @param exact whether it stood in quotation marks
 */
record QueryTerm(String key, String value, boolean excluded, boolean exact) {

    /** A quotation mark that is never closed reaches to the end. */
    private static final Pattern TERM =
            Pattern.compile("(-)?(?:([\\p{Alpha}]{2,20}):(?=\\S))?(?:\"([^\"]*)(?:\"|$)|(\\S+))");

    private static final int MAX_TERMS = 30;

    static List<QueryTerm> of(String text) {
        List<QueryTerm> terms = new ArrayList<>();
        Matcher next = TERM.matcher(text);
        while (terms.size() < MAX_TERMS && next.find()) {
            boolean exact = next.group(3) != null;
            String key = next.group(2) == null ? "" : next.group(2).toLowerCase(Locale.ROOT);
            String value = (exact ? next.group(3) : next.group(4)).strip();
            if (!value.isEmpty()) {
                terms.add(new QueryTerm(key, value, next.group(1) != null, exact));
            }
        }
        return terms;
    }

    boolean isWord() {
        return key.isEmpty();
    }

    /** A key that nobody knows is part of the text: {@code error:42}. */
    QueryTerm asWord() {
        return new QueryTerm("", key + ":" + value, excluded, exact);
    }

    /** The value's parts: {@code new,open}. */
    List<String> values() {
        return exact ? List.of(value) : List.of(value.split(",", 20));
    }
}
