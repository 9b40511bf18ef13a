package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.PriorityMark;
import io.pledgedesk.web.ui.SlaChip;
import io.pledgedesk.web.ui.StatusMark;
import java.util.List;

/**
 * The key facts of a ticket, beside a list.
 *
 * @param answerable whether a reply can be written: not on spam, nor on what is closed
 * @param message what the customer wrote last; null when that is nothing
 */
record TicketPreview(
        long id,
        String subject,
        SlaChip chip,
        String clock,
        Moment due,
        StatusMark status,
        PriorityMark priority,
        Avatar assignee,
        boolean own,
        Avatar customer,
        String organization,
        String tier,
        Written message,
        String team,
        String topic,
        List<String> tags,
        boolean spam,
        boolean answerable) {

    record Written(SafeHtml html, Moment at, List<FileView> files) {}

    public String href() {
        return TicketPages.href(id);
    }
}
