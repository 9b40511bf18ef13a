package io.pledgedesk.web.ui.ticket;

/**
 * What becomes of a ticket when a reply is sent.
 *
 * @param code a status as forms send it, or {@value #NEXT}
 * @param send what the button says
 * @param label what a list to choose from says
 */
record SendStep(String code, String icon, String send, String label) {

    /** What an agent who never chose finds on the button. */
    static final String FIRST = "pending";

    /** Solves it and takes the next ticket. */
    static final String NEXT = "next";

    public boolean isNext() {
        return code.equals(NEXT);
    }
}
