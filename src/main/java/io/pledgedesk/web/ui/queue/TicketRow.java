package io.pledgedesk.web.ui.queue;

import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.StatusMark;
import java.util.List;

/**
 * A ticket in a list.
 *
 * @param clock whose due time the chip shows; null for none
 * @param priority null unless it is worth a mark
 * @param unread whether the customer wrote since the reader last looked
 * @param tier of the customer's organisation; null for none
 * @param organization null for none
 * @param writer who else is just writing a reply or a note; null for nobody
 * @param urgency the priority in any case
 * @param team null for none, and where the list doesn't show it
 * @param tags empty where the list doesn't show them
 * @param assignee null when nobody has it
 */
record TicketRow(
        long id,
        SlaChip chip,
        String clock,
        PriorityMark priority,
        StatusMark status,
        boolean unread,
        String subject,
        String tier,
        String excerpt,
        String customer,
        String organization,
        String writer,
        Avatar assignee,
        Moment updated,
        PriorityMark urgency,
        String team,
        List<String> tags,
        Moment created) {}
