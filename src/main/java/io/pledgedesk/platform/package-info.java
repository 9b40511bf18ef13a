/** Producers and start-up beans: clock, database choice, keys. Imports the kernel only and is imported by nobody. */
package io.pledgedesk.platform;
