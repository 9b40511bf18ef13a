package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.ticket.SkipReason;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.StatusMark;
import java.util.List;

/**
 * One ticket as its page shows it.
 *
 * @param related other tickets that this one points to
 * @param linked other tickets that agents linked with this one
 * @param present who else has it open
 * @param asleep until when the reader has put it off, in words; null when they haven't
 * @param mayWork false for light agents, who only read and write notes
 * @param skippable whether the reader has it, and may give it back
 * @param followed whether the reader hears what happens to it
 * @param mayPart whether the reader can still undo that it was merged away
 * @param maybeThanks whether a customer opened it again, maybe only to say thanks
 * @param mayErase whether the reader may erase it for good
 * @param open whether something can still be added
 */
record TicketPage(
        long id,
        String subject,
        StatusMark status,
        PriorityMark priority,
        String channel,
        String channelIcon,
        Moment opened,
        SlaChip chip,
        List<ClockView> clocks,
        Conversation conversation,
        boolean newest,
        long since,
        Details details,
        CustomerCard customer,
        List<Link> related,
        Neighbours neighbours,
        Long mergedInto,
        List<PresencePages.PresenceView> present,
        String asleep,
        boolean mayWork,
        boolean open,
        boolean unassigned,
        boolean skippable,
        boolean spam,
        boolean maybeThanks,
        boolean mayPart,
        boolean followed,
        boolean mayErase,
        List<Copied> copied,
        List<PastTicket> linked) {

    /** Somebody from a copy line. @param admitted whether an agent let them in */
    record Copied(String email, String name, boolean admitted) {}

    /** Whether the reader may answer the customer. */
    public boolean mayReply() {
        return mayWork && !spam;
    }

    /** Whether it is known what helped. */
    public boolean solved() {
        return status.code().equals("solved") || status.code().equals("closed");
    }

    /** What the menu offers to put it off. */
    public List<String> snoozes() {
        return SnoozeChoice.CODES;
    }

    /** Why it may be given back. */
    public List<String> skipReasons() {
        return SkipReason.codes();
    }

    /** Where a message becomes a ticket of its own; null where it can't. */
    public String splitHref(ThreadItem item) {
        return open && item.mayBeSplit()
                ? TicketPages.href(id) + "/split?message=" + item.message().id()
                : null;
    }

    record Link(String label, String href) {}

    /** @param others the customer's other tickets, newest first */
    record CustomerCard(
            long id,
            Avatar avatar,
            String name,
            String email,
            String organization,
            String tier,
            Moment since,
            List<PastTicket> others,
            String allHref) {}

    record PastTicket(long id, String subject, StatusMark status, Moment updated) {}

    /**
     * The fields that can be set, each with its options.
     *
     * @param assignee and the rest with the present value, which the form sends along to find out about others' changes
     */
    record Details(
            Field assignee,
            List<Option> assignees,
            Field team,
            List<Option> teams,
            Field status,
            List<Option> statuses,
            Field priority,
            List<Option> priorities,
            Field topic,
            List<Option> topics,
            List<String> tags,
            List<CustomEntries.Entry> fields) {

        public String assigneeLabel() {
            return labelOf(assignee, assignees);
        }

        public String teamLabel() {
            return labelOf(team, teams);
        }

        public String topicLabel() {
            return labelOf(topic, topics);
        }

        private static String labelOf(Field field, List<Option> options) {
            return options.stream()
                    .filter(option -> option.value().equals(field.value()))
                    .map(Option::label)
                    .findFirst()
                    .orElse("");
        }
    }

    /** Where the ticket stands in the list that the reader came from. @param n counts from 1; 0 when it isn't in it */
    record Neighbours(String back, String title, int n, String total, Long previous, Long next) {}
}
