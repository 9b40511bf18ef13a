package io.pledgedesk.sla.whatif;

/**
 * Some hundred past tickets, packed: what clocks and conditions care about, in some 40 bytes a ticket instead of rows. A
 * ticket is {@code id, created, direction and channel, organization, requester}, its happenings each as {@code seconds since
 * the one before, what, argument}, and its stopped clocks as they were judged.
 *
 * @param tickets how many there are
 */
record Block(int tickets, byte[] packed) {

    /** What a happening was; the numbers are written, so they never change within a run. */
    enum What {
        OPENED_BY_CUSTOMER,
        OPENED_BY_AGENT,
        CUSTOMER_WROTE,
        AGENT_REPLIED,
        STATUS,
        PRIORITY,
        TEAM,
        TOPIC,
        ORGANIZATION,
        TAG_ADDED,
        TAG_REMOVED,
        FIELD_FILLED,
        FIELD_EMPTIED,
        POLICY_FIXED,
        ENDED;

        private static final What[] ALL = values();

        static What of(int number) {
            return ALL[number];
        }
    }

    /** Stands for "none" where an id could be. */
    static final long NONE = 0;

    Bytes reading() {
        return Bytes.over(packed);
    }
}
