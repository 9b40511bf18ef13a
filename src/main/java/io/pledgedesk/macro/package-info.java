/** Saved answers: texts with placeholders, and what they change on a ticket. */
package io.pledgedesk.macro;
