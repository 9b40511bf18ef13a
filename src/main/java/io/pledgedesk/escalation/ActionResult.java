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

    static String write(List<ActionResult> results) {
        return StoredJson.write(results);
    }

    static List<ActionResult> read(String text) {
        return List.of(StoredJson.read(text, ActionResult[].class));
    }
}
