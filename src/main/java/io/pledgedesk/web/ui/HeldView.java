package io.pledgedesk.web.ui;

import io.pledgedesk.ticket.SafeHtml;

/**
 * A reply that hasn't gone out yet.
 *
 * @param status that it will set; null for none
 * @param undo where its author takes it back; null for everybody else
 */
record HeldView(long id, Avatar author, SafeHtml html, Moment sendAt, String status, String undo) {}
