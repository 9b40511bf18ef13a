package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.web.ui.Moment;

/**
 * Something that happened to a ticket, as one grey line.
 *
 * @param css {@code late} or {@code soon}; null for the rest
 * @param href the other ticket that it is about; null for none
 */
record EventLine(String icon, String text, Moment at, String css, String href) {}
