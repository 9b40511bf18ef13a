/** Business time: what counts between two instants. Pure Java; nothing here knows the present time or a default zone. */
package io.pledgedesk.calendar.time;
