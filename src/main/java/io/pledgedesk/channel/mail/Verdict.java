package io.pledgedesk.channel.mail;

/** What became of a mail, and why. @param ticketId null when it is about none */
record Verdict(Outcome outcome, Reason reason, Long ticketId) {

    static Verdict ignored(Reason reason) {
        return new Verdict(Outcome.IGNORED, reason, null);
    }

    static Verdict quarantined(Reason reason) {
        return new Verdict(Outcome.QUARANTINED, reason, null);
    }
}
