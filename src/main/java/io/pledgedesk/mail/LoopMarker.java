package io.pledgedesk.mail;

/** The header that everything we send carries. Mail that brings it back is our own, on its way round a loop. */
public final class LoopMarker {

    /** In small letters, as headers are compared. */
    public static final String HEADER = "x-pledge-loop";

    private LoopMarker() {}
}
