package io.pledgedesk.channel.mail;

import io.pledgedesk.mail.Mailbox;
import java.time.Instant;

/** A mail as it came. @param at when the server got it; what its Date header says counts for nothing */
@SuppressWarnings("ArrayRecordComponent")
record Arrival(Mailbox mailbox, byte[] source, Instant at) {}
