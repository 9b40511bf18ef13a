/** Tickets with their history out of another system, one JSON object a line. */
package io.pledgedesk.channel.imports;
