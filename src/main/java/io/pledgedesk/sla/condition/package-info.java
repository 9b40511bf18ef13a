/** What policies and escalation rules ask of a ticket. The evaluation is pure; only the checks look at people. */
package io.pledgedesk.sla.condition;
