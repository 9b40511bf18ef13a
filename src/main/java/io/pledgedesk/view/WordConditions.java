package io.pledgedesk.view;

import io.pledgedesk.kernel.SearchWords;
import io.pledgedesk.ticket.Visibility;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in the query's language where words stand that somebody looks for. */
final class WordConditions {

    private static final int MAX_WORDS = 8;

    private WordConditions() {}

    /** Each of them begins a word of the ticket; for customers, of what they may read. */
    static String clause(String text, Conditions where) {
        if (!where.viewer().isStaff()) {
            return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                    .limit(MAX_WORDS)
                    .map(word -> stands(word, where))
                    .collect(Collectors.joining(" and "));
        }
        Set<String> words = SearchWords.of(text).stream().limit(MAX_WORDS).collect(Collectors.toSet());
        return words.isEmpty() ? "1 = 0" : where.index().clause(words, where);
    }

    /** The words stand together, as they are written: looked for among the tickets that hold each of them. */
    static String phrase(String text, Conditions where) {
        String exact = stands(text.strip().toLowerCase(Locale.ROOT), where);
        return SearchWords.of(text).isEmpty() ? exact : "(" + clause(text, where) + " and " + exact + ")";
    }

    /** The text stands in the subject, in a message that the viewer may read, in the requester's name or address; or is the number. */
    private static String stands(String text, Conditions where) {
        String pattern = where.bind("text", "%" + escaped(text) + "%");
        String number = where.bind("number", text.startsWith("#") ? text.substring(1) : text);
        String readable = where.bind(
                "readable", where.viewer().isStaff() ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC));
        return """
            (lower(t.subject) like %1$s escape '!'
             or exists (select 1 from Message m where m.ticketId = t.id and m.visibility in %3$s and lower(m.body) like %1$s escape '!')
             or exists (select 1 from Customer c where c.id = t.requesterId
                        and (lower(c.name) like %1$s escape '!' or c.email like %1$s escape '!'))
             or cast(t.id as string) = %2$s)
            """.formatted(pattern, number, readable);
    }

    static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
