package io.pledgedesk.web.ui.portal;

import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.Promise;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;

/** Reckons what a stranger's request would be promised, by the policies that would hold for it. */
@ApplicationScoped
class Offers {

    private final Clocks clocks;
    private final FactsReader facts;
    private final Opening opening;
    private final PortalWords words;

    Offers(Clocks clocks, FactsReader facts, Opening opening, PortalWords words) {
        this.clocks = clocks;
        this.facts = facts;
        this.opening = opening;
        this.words = words;
    }

    /** @param topic a slug; null, empty or unknown for none */
    Offer about(String topic, Times times) {
        TicketFacts stranger = facts.ofStranger(topic);
        Promise promise = clocks.promiseFor(stranger, times.now());
        if (promise.firstResponseBy() == null && promise.resolutionBy() == null) {
            return Offer.NONE;
        }
        Phrase now = clocks.pledgeFor(stranger, times.now())
                .map(pledge -> opening.of(pledge.time(), times))
                .orElse(null);
        if (promise.firstResponseBy() == null) {
            return new Offer(Phrase.of(words.offerSolution(), times.by(promise.resolutionBy())), null, now);
        }
        Phrase more = promise.resolutionBy() == null
                ? null
                : Phrase.of(words.offerSolutionToo(), times.by(promise.resolutionBy()));
        return new Offer(Phrase.of(words.offerReply(), times.by(promise.firstResponseBy())), more, now);
    }
}
