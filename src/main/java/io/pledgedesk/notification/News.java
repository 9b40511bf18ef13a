package io.pledgedesk.notification;

import java.time.Instant;

/**
 * Something worth telling.
 *
 * @param title one line
 * @param text the mail's text, with its link
 * @param ticketId null when it is about no ticket
 * @param at the instant that it is about, UTC
 */
public record News(NewsKind kind, String title, String text, Long ticketId, Instant at) {}
