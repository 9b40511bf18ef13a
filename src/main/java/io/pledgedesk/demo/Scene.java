package io.pledgedesk.demo;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;

/**
 * What a story needs to become a ticket.
 *
 * @param agent who answers
 * @param time the seconds that count for its promise
 */
record Scene(
        Story story,
        DemoCustomer customer,
        Actor agent,
        Priority priority,
        Channel channel,
        Promise promise,
        BusinessTime time) {

    private static final long MAX_LOOK_BACK = 60L * 24 * 3_600;

    /** Seconds. */
    int firstResponse() {
        return promise.firstResponse(priority);
    }

    /** Seconds. */
    int nextResponse() {
        return promise.nextResponse(priority);
    }

    /** Seconds. */
    int resolution() {
        return promise.resolution(priority);
    }

    /** The last instant from which so many counted seconds lead up to another one. */
    Instant before(Instant end, long seconds) {
        long low = end.getEpochSecond() - MAX_LOOK_BACK;
        long high = end.getEpochSecond();
        while (low < high) {
            long middle = low + (high - low + 1) / 2;
            if (time.between(Instant.ofEpochSecond(middle), end) >= seconds) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return Instant.ofEpochSecond(low);
    }
}
