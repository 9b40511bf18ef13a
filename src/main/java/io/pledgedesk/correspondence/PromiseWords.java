package io.pledgedesk.correspondence;

import io.pledgedesk.kernel.Speech;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A promised instant in words, in the zone of the desk's calendar, which it names: a mail doesn't know its reader's. */
@ApplicationScoped
class PromiseWords {

    private final Clocks clocks;
    private final Speech speech;
    private final Clock clock;

    PromiseWords(Clocks clocks, Speech speech, Clock clock) {
        this.speech = speech;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Null for null. */
    String by(Ticket ticket, Instant promised) {
        if (promised == null) {
            return null;
        }
        ZoneId zone = zoneOf(ticket);
        return speech.now().moment().format(promised.atZone(zone)) + " (" + zone.getId() + ")";
    }

    private ZoneId zoneOf(Ticket ticket) {
        Instant now = Instant.now(clock);
        return clocks.evaluate(ticket, now)
                .terms()
                .flatMap(terms -> clocks.calendar(ticket, terms, now))
                .map(calendar -> calendar.version().zone())
                .orElse(ZoneOffset.UTC);
    }
}
