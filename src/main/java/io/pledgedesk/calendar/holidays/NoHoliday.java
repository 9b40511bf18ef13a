package io.pledgedesk.calendar.holidays;

/** An event that closes no day; the message says why, for people. */
final class NoHoliday extends RuntimeException {

    NoHoliday(String reason) {
        super(reason, null, false, false);
    }
}
