package io.pledgedesk.feedback;

import java.time.Instant;

/**
 * What one customer was asked, and said; names are those of today.
 *
 * @param ticketId null where no single request was asked about; subject, team, agent and topic are null then, too
 * @param score null while this was not answered
 * @param reason of a low score; null for none
 * @param comment empty for none
 * @param askedAt null when nobody was asked by mail
 * @param answeredAt null while nothing was answered
 */
public record GivenAnswer(
        Long ticketId,
        String subject,
        String team,
        String agent,
        String topic,
        long customerId,
        String customer,
        Integer score,
        LowReason reason,
        String comment,
        Instant askedAt,
        Instant answeredAt) {}
