/** Times for a solution that an agent and a customer agree on, beside what was promised (sla.md E9). */
package io.pledgedesk.sla.agreement;
