package io.pledgedesk.notification;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ways by which news reach an agent.
 *
 * @param bell whether the bell counts it as unread
 * @param mail whether it is mailed as well
 */
public record Ways(boolean bell, boolean mail) {

    public static final Ways ALL = new Ways(true, true);

    /** {@code bell}, {@code mail}. */
    public List<String> names() {
        return Stream.of(bell ? "bell" : "", mail ? "mail" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
