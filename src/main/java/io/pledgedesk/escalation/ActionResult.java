package io.pledgedesk.escalation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.notification.Told;
import java.util.List;

/**
 * What became of one action.
 *
 * @param type as in the rule
 * @param result a few words for people: {@code done}, or why not
 * @param told who got it by which way, of notifications
 */
public record ActionResult(
        String type,
        String result,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Told> told) {

    public ActionResult {
        told = told == null ? List.of() : List.copyOf(told);
    }

    private static final String TOLD = "told ";

    static ActionResult of(String type, String result) {
        return new ActionResult(type, result, List.of());
    }

    static ActionResult of(String type, List<Told> told) {
        long reached = told.stream().filter(each -> !each.ways().isEmpty()).count();
        return new ActionResult(type, reached == 0 ? "nobody to tell" : TOLD + reached, told);
    }

    public boolean isDone() {
        return result.equals(Actions.DONE);
    }

    public boolean reachedSomebody() {
        return result.startsWith(TOLD);
    }

    static String write(List<ActionResult> results) {
        return StoredJson.write(results);
    }

    static List<ActionResult> read(String text) {
        return List.of(StoredJson.read(text, ActionResult[].class));
    }
}
