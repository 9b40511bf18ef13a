/** Escalation: what happens on a clock before and after it falls due. */
package io.pledgedesk.escalation;
