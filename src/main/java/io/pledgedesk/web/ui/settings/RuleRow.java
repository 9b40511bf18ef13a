package io.pledgedesk.web.ui.settings;

import java.util.List;

/**
 * An escalation rule in the list.
 *
 * @param when {@code Resolution, 30m before it is due}
 * @param who the tickets that it watches, in a sentence
 * @param does its actions, a few words each
 */
public record RuleRow(long id, String name, boolean enabled, String when, String who, List<String> does) {}
