package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Edit;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Map;
import java.util.Set;

/**
 * The order to change fields of a ticket; what is kept isn't touched.
 *
 * @param custom the desk's own fields by key; empty or null empties one, those not named stay
 * @param spam whether it is spam
 */
public record TicketChange(
        Edit<String> subject,
        Edit<StatusChoice> status,
        Edit<Priority> priority,
        Edit<Long> teamId,
        Edit<Long> assigneeId,
        Edit<String> topic,
        Edit<Set<String>> tags,
        Edit<Map<String, String>> custom,
        Edit<Boolean> spam) {

    public static final TicketChange NOTHING = new TicketChange(
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep(),
            Edit.keep());

    public TicketChange(
            Edit<String> subject,
            Edit<StatusChoice> status,
            Edit<Priority> priority,
            Edit<Long> teamId,
            Edit<Long> assigneeId,
            Edit<String> topic,
            Edit<Set<String>> tags) {
        this(subject, status, priority, teamId, assigneeId, topic, tags, Edit.keep(), Edit.keep());
    }

    public TicketChange {
        Violations wrong = new Violations();
        if (subject.isChange()) {
            subject = Edit.to(Texts.line(subject.value()));
            TicketTexts.checkSubject(subject.value(), wrong);
        }
        if (tags.isChange()) {
            tags = Edit.to(NewTicket.Tags.clean(tags.value()));
            NewTicket.Tags.check(tags.value(), wrong);
        }
        wrong.require(!status.isChange() || status.value() != null, "status", "A ticket always has a status.");
        wrong.require(!priority.isChange() || priority.value() != null, "priority", "A ticket always has a priority.");
        wrong.require(!spam.isChange() || spam.value() != null, "spam", "Say true or false.");
        wrong.require(
                !status.isChange() || status.value() == null || status.value().category() != Status.NEW,
                "status",
                "A ticket is new only when it comes in.");
        wrong.refuseIfAny();
    }

    public TicketChange withStatus(Status to) {
        return withStatus(StatusChoice.of(to));
    }

    public TicketChange withStatus(StatusChoice to) {
        return new TicketChange(subject, Edit.to(to), priority, teamId, assigneeId, topic, tags, custom, spam);
    }

    public TicketChange withPriority(Priority to) {
        return new TicketChange(subject, status, Edit.to(to), teamId, assigneeId, topic, tags, custom, spam);
    }

    public TicketChange withTeam(Long to) {
        return new TicketChange(subject, status, priority, Edit.to(to), assigneeId, topic, tags, custom, spam);
    }

    public TicketChange withAssignee(Long to) {
        return new TicketChange(subject, status, priority, teamId, Edit.to(to), topic, tags, custom, spam);
    }

    /** @param to a slug; null for none */
    public TicketChange withTopic(String to) {
        return new TicketChange(subject, status, priority, teamId, assigneeId, Edit.to(to), tags, custom, spam);
    }

    public TicketChange withTags(Set<String> to) {
        return new TicketChange(subject, status, priority, teamId, assigneeId, topic, Edit.to(to), custom, spam);
    }

    public TicketChange withCustom(Map<String, String> to) {
        return new TicketChange(subject, status, priority, teamId, assigneeId, topic, tags, Edit.to(to), spam);
    }

    public TicketChange withSpam(boolean to) {
        return new TicketChange(subject, status, priority, teamId, assigneeId, topic, tags, custom, Edit.to(to));
    }

    /** Whether it asks for nothing but a mark, which even a closed ticket takes. */
    boolean isOnlySpam() {
        return spam.isChange() && equals(NOTHING.withSpam(spam.value()));
    }
}
