package io.pledgedesk.sla;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.sla.condition.ConditionsForm;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A policy as people write it: what the API takes and gives back, and what is stored. {@link PolicyChecks} says what is
 * wrong with it. A policy sent back as it was read is understood: what Pledge alone writes is passed over.
 *
 * @param position lower first; the last when null
 * @param enabled true when null
 * @param calendarId null counts around the clock
 * @param targets a metric without a target has no clock
 * @param nextResponseStarts {@code afterFirstResponse} (default) or {@code anyCustomerMessage}
 * @param warnAtPercent of the target; 75 unless {@code warnMinutesBefore} is given
 * @param warnMinutesBefore in business minutes before due
 */
@JsonIgnoreProperties({"id", "version"})
public record PolicyForm(
        String name,
        Integer position,
        Boolean enabled,
        ConditionsForm conditions,
        String calendarId,
        List<Target> targets,
        PauseWhile pauseWhile,
        String nextResponseStarts,
        Integer warnAtPercent,
        Integer warnMinutesBefore) {

    public static final int WARN_AT_PERCENT = 75;

    public PolicyForm {
        enabled = enabled == null || enabled;
        conditions = conditions == null ? ConditionsForm.EVERYTHING : conditions;
        targets = targets == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(targets));
        pauseWhile = pauseWhile == null ? PauseWhile.DEFAULT : pauseWhile;
        nextResponseStarts = nextResponseStarts == null ? "afterFirstResponse" : nextResponseStarts;
        warnAtPercent =
                warnAtPercent == null && warnMinutesBefore == null ? Integer.valueOf(WARN_AT_PERCENT) : warnAtPercent;
    }

    /** How long a clock may run for tickets of a priority, in whole business minutes. */
    public record Target(String priority, String metric, Integer minutes) {}

    /** The statuses in which each clock stands still. */
    public record PauseWhile(
            List<String> firstResponse,
            List<String> nextResponse,
            List<String> periodicUpdate,
            List<String> resolution) {

        static final List<String> WAITING = List.of("pending", "onHold");
        public static final PauseWhile DEFAULT = new PauseWhile(null, null, null, null);

        public PauseWhile {
            firstResponse = firstResponse == null ? List.of() : firstResponse;
            nextResponse = nextResponse == null ? List.of() : nextResponse;
            periodicUpdate = periodicUpdate == null ? WAITING : periodicUpdate;
            resolution = resolution == null ? WAITING : resolution;
        }
    }

    /** The form as it is stored: with a position, its name on one line. */
    /** Whether the same tickets match, among the same other policies. */
    boolean matchesLike(PolicyForm other) {
        return enabled.equals(other.enabled) && position.equals(other.position) && conditions.equals(other.conditions);
    }

    PolicyForm stored(int lastPosition) {
        return new PolicyForm(
                Texts.line(name),
                position == null ? Integer.valueOf(lastPosition) : position,
                enabled,
                conditions,
                calendarId,
                targets,
                pauseWhile,
                nextResponseStarts,
                warnAtPercent,
                warnMinutesBefore);
    }

    public PolicyForm called(String otherName) {
        return new PolicyForm(
                otherName,
                position,
                enabled,
                conditions,
                calendarId,
                targets,
                pauseWhile,
                nextResponseStarts,
                warnAtPercent,
                warnMinutesBefore);
    }

    PolicyForm at(int otherPosition) {
        return new PolicyForm(
                name,
                Integer.valueOf(otherPosition),
                enabled,
                conditions,
                calendarId,
                targets,
                pauseWhile,
                nextResponseStarts,
                warnAtPercent,
                warnMinutesBefore);
    }

    Long calendar() {
        return calendarId == null ? null : Long.valueOf(calendarId);
    }
}
