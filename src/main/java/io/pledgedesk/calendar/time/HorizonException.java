package io.pledgedesk.calendar.time;

/** So many business seconds don't come together within the horizon of calendars. */
public class HorizonException extends RuntimeException {

    public HorizonException(String message) {
        super(message);
    }
}
