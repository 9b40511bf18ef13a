/** A believable desk to look at: people, promises and sixty days of work, relative to now. Knows everything, is known by nobody. */
package io.pledgedesk.demo;
