package io.pledgedesk.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Something that happened to a ticket, as the history keeps it. A type's stored name outlives its class: {@link FactType}. */
public sealed interface Fact {

    /** The sequences of events that count as never having happened, from this one on. */
    default List<Integer> undone() {
        return List.of();
    }

    /** The same without what agents alone know. */
    default Fact forCustomers() {
        return this;
    }

    record TicketCreated(
            String subject, Channel channel, Direction direction, Priority priority, Status status, Long requesterId)
            implements Fact {}

    /** @param automatic written by a rule or an acknowledgement, not by a person */
    record MessagePosted(long messageId, Visibility visibility, boolean automatic) implements Fact {}

    /** An agent spoke with the customer on the phone. @param direction who called @param number empty for none */
    record CallLogged(Direction direction, int minutes, String number) implements Fact {}

    /** The categories, and where a status has a name of the desk's own, which it was. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatusChanged(Status from, Status to, Long fromId, String fromName, Long toId, String toName)
            implements Fact {
        public StatusChanged(Status from, Status to) {
            this(from, to, null, null, null, null);
        }

        @Override
        public Fact forCustomers() {
            return new StatusChanged(from, to);
        }
    }

    /** Another status of the same category: for the clocks nothing changed. Null names are those of the category. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StatusNamed(Status category, Long fromId, String fromName, Long toId, String toName) implements Fact {}

    record PriorityChanged(Priority from, Priority to) implements Fact {}

    record SubjectChanged(String from, String to) implements Fact {}

    record AssigneeChanged(Long from, String fromName, Long to, String toName) implements Fact {}

    record TeamChanged(Long from, String fromName, Long to, String toName) implements Fact {}

    record TopicChanged(Long from, String fromName, Long to, String toName) implements Fact {}

    record OrganizationChanged(Long from, String fromName, Long to, String toName) implements Fact {}

    record TagsChanged(List<String> added, List<String> removed) implements Fact {}

    /** By the keys of the desk's own fields; what is missing on one side was, or is, empty. */
    record CustomFieldsChanged(Map<String, String> from, Map<String, String> to) implements Fact {}

    /** The promise that holds from here on; null when none applies any more. */
    record PolicyApplied(Long policyId, Integer policyVersion, String name) implements Fact {}

    /** From here on this policy holds whatever its conditions say; null: none does. */
    record PolicyFixed(Long policyId) implements Fact {}

    /** This ticket ended in another one. */
    record MergedInto(long ticketId) implements Fact {}

    /** @param unanswered whether the other ticket had a customer message that waits for an answer */
    record MergedFrom(long ticketId, boolean unanswered) implements Fact {}

    /** The merge was a mistake: the tickets part again. @param ticketId the other one @param undone what merging wrote here */
    record MergeUndone(long ticketId, List<Integer> undone) implements Fact {}

    /**
     * What opened a solved ticket again was only thanks: nobody waited, and it is solved as it was.
     *
     * @param reopening the sequence of the event that opened it @param undone that and the customer's messages
     */
    record OnlyThanks(int reopening, List<Integer> undone) implements Fact {}

    record SpamMarked() implements Fact {}

    /** @param undone the mark */
    record SpamUnmarked(List<Integer> undone) implements Fact {}

    record SplitOff(long ticketId, long messageId) implements Fact {}

    record SplitFrom(long ticketId, long messageId) implements Fact {}

    record Linked(long ticketId) implements Fact {}

    record Unlinked(long ticketId) implements Fact {}

    record FollowedUpBy(long ticketId) implements Fact {}

    record FollowUpOf(long ticketId) implements Fact {}

    /** A clock passed its warning point or its due instant. {@code at} of the event is that instant. */
    record ClockWarned(String metric, int cycle, Instant dueAt) implements Fact {}

    record ClockBreached(String metric, int cycle, Instant dueAt) implements Fact {}

    /** A later time for the solution, beside what was promised (E9). Clocks don't notice. */
    record TimeProposed(Instant until, String reason) implements Fact {}

    record TimeDeclined(Instant until) implements Fact {}

    /** A guide was offered as the automatic first answer, which is no reply. */
    record GuideOffered(long guideId, String title) implements Fact {}

    /** The requester said whether the guide that was offered helped. */
    record GuideJudged(long guideId, String title, boolean helped) implements Fact {}
    /**
     * Past days of a calendar turned out to have had other hours; from here on this ticket counts by them (E3).
     *
     * @param calendar its name then
     * @param hours pairs of start and end; empty for closed
     * @param waived the breaches that no longer stand, by metric and cycle
     */
    record HoursCorrected(
            long correctionId,
            long calendarId,
            String calendar,
            LocalDate from,
            LocalDate to,
            List<List<String>> hours,
            String reason,
            List<Waived> waived)
            implements Fact {}

    /** A breach that is on record and was taken back. */
    record Waived(String metric, int cycle) {}

    record EscalationFired(long ruleId, String ruleName, String metric, int cycle, List<String> actions)
            implements Fact {}
}
