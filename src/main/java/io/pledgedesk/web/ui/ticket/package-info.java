/** The workspace of one ticket: its clocks, conversation, composer and details, and all that is done to it. */
package io.pledgedesk.web.ui.ticket;
