package io.pledgedesk.macro;

import io.pledgedesk.kernel.Violations;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in braces that a saved answer may hold: {@code {{customer.firstName}}}. */
public final class Placeholders {

    /** As a page lists them. */
    public static final List<String> KNOWN = List.of(
            "customer.firstName",
            "customer.name",
            "customer.email",
            "organization.name",
            "ticket.number",
            "ticket.subject",
            "agent.firstName",
            "agent.name");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([\\w.]{1,40})\\s*}}");

    private Placeholders() {}

    static void check(String text, Violations wrong) {
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> wrong.add(
                        "reply",
                        "There is no placeholder “" + name + "”. Use one of: " + String.join(", ", KNOWN) + "."));
    }

    /** @param values by name; what has none leaves nothing behind */
    static String fill(String text, Map<String, String> values) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), "")));
    }
}
