package io.pledgedesk.web.ui;

import java.time.Instant;

/**
 * An instant together with the words that a reader sees; tag {@code time}.
 *
 * @param iso in UTC, for {@code datetime}
 */
public record Moment(Instant iso, String text) {

    @Override
    public String toString() {
        return text;
    }
}
