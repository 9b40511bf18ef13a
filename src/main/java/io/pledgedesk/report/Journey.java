package io.pledgedesk.report;

/**
 * How it went with a ticket that was solved in a period: how long who was waited for, and what the customer had to do.
 *
 * @param firstSolution from the creation to the first time that it was solved
 * @param withUs new and open @param thirdParty on hold @param customer pending
 * @param replies public ones of people, and calls to the customer
 * @param customerMessages public ones, the first included
 * @param handovers changes of the assignee after the first assignment
 * @param teamHandovers changes of the team after the first one
 * @param channelSwitches between writing and calling
 */
public record Journey(
        ReportedTicket ticket,
        Length firstSolution,
        Length withUs,
        Length thirdParty,
        Length customer,
        int replies,
        int customerMessages,
        int handovers,
        int teamHandovers,
        int channelSwitches) {

    private static final long DAY_SECONDS = 86_400;

    /** @param business null where nothing was promised, so that no calendar counts */
    public record Length(long seconds, Long business) {

        static final Length NONE = new Length(0, null);

        Length plus(Length other) {
            return new Length(seconds + other.seconds, sum(business, other.business));
        }

        private static Long sum(Long one, Long other) {
            if (one == null) {
                return other;
            }
            return other == null ? one : Long.valueOf(one + other);
        }
    }

    /** With what the ticket is called now. @param row of {@link Journeys} */
    Journey named(Row row) {
        return of(ReportedTicket.of(row));
    }

    /** What it measured alone. */
    Journey unnamed() {
        return of(null);
    }

    private Journey of(ReportedTicket named) {
        return new Journey(
                named,
                firstSolution,
                withUs,
                thirdParty,
                customer,
                replies,
                customerMessages,
                handovers,
                teamHandovers,
                channelSwitches);
    }

    /** The time in which the requester waited for somebody else. */
    public Length requesterWait() {
        return withUs.plus(thirdParty);
    }

    /**
     * An indicator of what it cost the customer, in points: one for each message after the first, each handover, each switch
     * of the channel, and each full day of waiting.
     */
    public int effort() {
        return Math.max(0, customerMessages - 1)
                + handovers
                + teamHandovers
                + channelSwitches
                + (int) (requesterWait().seconds() / DAY_SECONDS);
    }

    public boolean wasHandedOver() {
        return handovers + teamHandovers > 0;
    }
}
