/** Holidays from iCalendar files (RFC 5545), as exceptions of a calendar. */
package io.pledgedesk.calendar.holidays;
