package io.pledgedesk.web.ui.portal;

import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.Promise;
import io.pledgedesk.web.ui.Phrase;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;

/** Reckons what a stranger's request would be promised, by the policies that would hold for it. */
@ApplicationScoped
class Offers {

    private final Clocks clocks;
    private final FactsReader facts;
    private final PortalWords words;

    Offers(Clocks clocks, FactsReader facts, PortalWords words) {
        this.clocks = clocks;
        this.facts = facts;
        this.words = words;
    }

    /** @param topic a slug; null, empty or unknown for none */
    Offer about(String topic, Times times) {
        Promise promise = clocks.promiseFor(facts.ofStranger(topic), times.now());
        if (promise.firstResponseBy() != null) {
            return new Offer(
                    Phrase.of(words.offerReply(), times.by(promise.firstResponseBy())),
                    promise.resolutionBy() == null
                            ? null
                            : Phrase.of(words.offerSolutionToo(), times.by(promise.resolutionBy())));
        }
        return promise.resolutionBy() == null
                ? Offer.NONE
                : new Offer(Phrase.of(words.offerSolution(), times.by(promise.resolutionBy())), null);
    }
}
