/** Service levels: policies, which of them applies to a ticket, and the clocks that follow from it. */
package io.pledgedesk.sla;
