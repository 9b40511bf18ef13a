package io.pledgedesk.web.ui.settings;

import java.util.List;

/**
 * A policy in the list.
 *
 * @param who the tickets that it is for, in a sentence
 * @param targets of each metric in the order of the columns
 */
public record PolicyRow(
        long id,
        String name,
        boolean enabled,
        String who,
        List<Target> targets,
        String calendar,
        boolean first,
        boolean last) {

    /** @param text {@code 15m – 8h}; empty for no target */
    public record Target(String label, String text) {}
}
