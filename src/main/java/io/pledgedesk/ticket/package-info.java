/** The ticket, its messages and its append-only history. News travels up as {@code TicketChanged}. */
package io.pledgedesk.ticket;
