package io.pledgedesk.escalation;

import io.pledgedesk.kernel.StoredJson;
import java.util.List;

/**
 * What became of one action.
 *
 * @param type as in the rule
 * @param result a few words for people: {@code done}, or why not
 */
public record ActionResult(String type, String result) {

    private static final String TOLD = "told ";

    static String told(int recipients) {
        return recipients == 0 ? "nobody to tell" : TOLD + recipients;
    }

    boolean reachedSomebody() {
        return result.startsWith(TOLD);
    }

    static String write(List<ActionResult> results) {
        return StoredJson.write(results);
    }

    static List<ActionResult> read(String text) {
        return List.of(StoredJson.read(text, ActionResult[].class));
    }
}
