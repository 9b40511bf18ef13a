package io.pledgedesk.channel.mail;

/** Where a mail belongs. */
sealed interface Destination {

    /** A request of its own. */
    record NewRequest(Reason reason) implements Destination {}

    /** An answer of a participant. @param reopens whether it opens a solved ticket */
    record Answer(long ticketId, Reason reason, boolean reopens) implements Destination {}

    /** An agent's answer to a notification. @param publicly whether customers read it */
    record ByAgent(long ticketId, long agentId, boolean publicly) implements Destination {}

    /** About a ticket, but nobody's answer: agents read it, customers don't. */
    record Note(long ticketId, Reason reason) implements Destination {}
}
