package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.sla.ClockView;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes the rows of a list of requests, with one look at all their clocks. */
@ApplicationScoped
class RequestRows {

    private final Clocks clocks;
    private final RequestHeadlines headlines;
    private final PrivateLinks links;
    private final StatusWords words;

    RequestRows(Clocks clocks, RequestHeadlines headlines, PrivateLinks links, StatusWords words) {
        this.clocks = clocks;
        this.headlines = headlines;
        this.links = links;
        this.words = words;
    }

    List<RequestRow> of(List<Ticket> tickets, Times times) {
        return of(tickets, times, links::path);
    }

    /** @param href where a row leads */
    List<RequestRow> of(List<Ticket> tickets, Times times, Function<Ticket, String> href) {
        Map<Long, List<ClockView>> views = clocks.viewsOf(tickets);
        return tickets.stream()
                .map(ticket -> row(ticket, views.getOrDefault(ticket.id(), List.of()), times, href))
                .toList();
    }

    private RequestRow row(Ticket ticket, List<ClockView> clocks, Times times, Function<Ticket, String> href) {
        Headline headline = headlines.brief(ticket, RequestPromise.of(clocks), times);
        return new RequestRow(
                href.apply(ticket),
                ticket.subject(),
                Phrase.of(words.sent(ticket.reference()), times.at(ticket.createdAt())),
                headline.title(),
                headline.icon(),
                headline.late());
    }
}
