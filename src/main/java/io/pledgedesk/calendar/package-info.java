/** Business time: calendars, their versions, and which version holds for whom. The arithmetic is in {@code calendar.time}. */
package io.pledgedesk.calendar;
