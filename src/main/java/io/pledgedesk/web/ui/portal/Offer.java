package io.pledgedesk.web.ui.portal;

import io.pledgedesk.web.ui.Phrase;

/**
 * What sending a request now would promise.
 *
 * @param headline null where nothing is promised
 * @param more null for no second promise
 * @param opening whether somebody is there now; null where nothing is promised
 */
record Offer(Phrase headline, Phrase more, Phrase opening) {

    static final Offer NONE = new Offer(null, null, null);
}
