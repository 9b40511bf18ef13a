package io.pledgedesk.escalation;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.sla.condition.ConditionsForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An escalation rule as people write it: what the API takes and gives back, and what is stored. {@link RuleChecks} says
 * what is wrong with it. A rule sent back as it was read is understood: what Pledge alone writes is passed over.
 *
 * @param enabled true when null
 * @param metric the clock that it watches
 * @param actions in the order in which they are done
 * @param position lower first; the last when null
 */
@JsonIgnoreProperties({"id", "version"})
public record RuleForm(
        String name,
        Boolean enabled,
        String metric,
        When when,
        ConditionsForm conditions,
        List<Action> actions,
        Integer position) {

    public RuleForm {
        enabled = enabled == null || enabled;
        conditions = conditions == null ? ConditionsForm.EVERYTHING : conditions;
        actions = actions == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(actions));
    }

    /**
     * A point on the clock, by one of three.
     *
     * @param percent of the target used up
     * @param minutesBefore business minutes before due
     * @param minutesAfter business minutes after due; 0 is the breach itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record When(Integer percent, Integer minutesBefore, Integer minutesAfter) {}

    /**
     * Something to do; which fields it has depends on its type.
     *
     * @param type {@code notify}, {@code assign}, {@code priority}, {@code tag} or {@code note}
     * @param to of notify: {@code assignee}, {@code team}, {@code supervisors} or ids of agents
     * @param team and assignee of assign: ids
     * @param value of priority and tag
     * @param body of note
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            String type, List<String> to, String team, String assignee, String value, String body, String url) {}

    /** The form as it is stored: with a position, its name on one line. */
    RuleForm stored(int lastPosition) {
        return new RuleForm(
                Texts.line(name),
                enabled,
                metric,
                when,
                conditions,
                actions,
                position == null ? Integer.valueOf(lastPosition) : position);
    }
}
