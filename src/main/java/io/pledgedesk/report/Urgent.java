package io.pledgedesk.report;

import java.time.Instant;

/**
 * A ticket that somebody has to act on.
 *
 * @param dueAt when its next promise falls due
 * @param state code of its worst clock
 * @param customer the organisation's name, else the person's
 * @param team null for none, as is {@code assignee}
 */
public record Urgent(
        long id, String subject, Instant dueAt, String state, String customer, String team, String assignee) {}
