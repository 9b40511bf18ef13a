package io.pledgedesk.channel;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import jakarta.enterprise.context.ApplicationScoped;

/** The private links by which requesters reach their requests: one link, one request. */
@ApplicationScoped
public class PrivateLinks {

    private static final int MAX_MERGES = 20;
    private static final String PATH = "/help/requests/";

    private final Tickets tickets;
    private final PledgeSettings settings;

    PrivateLinks(Tickets tickets, PledgeSettings settings) {
        this.tickets = tickets;
        this.settings = settings;
    }

    /**
     * @throws Refusal.NotFound for a token that isn't ours, or not any more
     * @throws Refusal.Erased for one of a ticket that was erased
     */
    public Ticket ticketOf(String token) {
        return tickets.findByTrackingToken(token).orElseThrow(() -> absent(token));
    }

    private Refusal absent(String token) {
        return tickets.erasedBehind(token)
                .map(erasure -> (Refusal) new Refusal.Erased(erasure))
                .orElseGet(() -> new Refusal.NotFound("request"));
    }

    /** The request itself, or the one that it was merged into, if that is the same customer's. */
    public Ticket goesOnAs(Ticket ticket) {
        Ticket last = ticket;
        for (int i = 0; i < MAX_MERGES && last.mergedIntoId() != null; i++) {
            last = tickets.find(last.mergedIntoId()).orElseThrow(() -> new Refusal.NotFound("request"));
        }
        return last.requesterId() == ticket.requesterId() ? last : ticket;
    }

    /** The path of the page. */
    public String path(Ticket ticket) {
        return PATH + tickets.trackingToken(ticket);
    }

    /** The link as it stands in mails and answers. */
    public String url(Ticket ticket) {
        return settings.baseUrl() + path(ticket);
    }

    /** Makes a new link; the old one shows nothing any more. @return the path of the page */
    public String renew(Ticket ticket) {
        return path(tickets.renewTrackingKey(ticket.id()));
    }
}
