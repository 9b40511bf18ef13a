package io.pledgedesk.notification;

import java.util.Map;

/**
 * How an agent wants to be told, as people write it: what the API takes and gives back.
 *
 * @param events by kind; a kind that is missing stays as it is
 * @param quietHours null for none
 */
public record NoticeForm(Map<String, Ways> events, Quiet quietHours) {

    /** @param from and to local times, {@code HH:mm} */
    public record Quiet(String from, String to, String timeZone) {}

    public NoticeForm {
        events = events == null ? Map.of() : events;
    }
}
