/** What an agent has in hand: drafts, replies that can still be taken back, who looks at what, what sleeps until later. */
package io.pledgedesk.ticket.work;
