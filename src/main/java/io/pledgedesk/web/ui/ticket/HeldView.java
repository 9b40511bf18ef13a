package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.Moment;

/**
 * A reply that hasn't gone out yet.
 *
 * @param status that it will set; null for none
 * @param later whether its author chose the time
 * @param undo where its author takes it back; null for everybody else
 * @param now where its author sends it before its time; null for everybody else, and where it goes out by itself soon
 */
record HeldView(
        String id,
        Avatar author,
        SafeHtml html,
        Moment sendAt,
        String status,
        boolean later,
        String undo,
        String now) {}
