/** Figures over tickets and their clocks; what each one means stands at the class that computes it. */
package io.pledgedesk.report;
