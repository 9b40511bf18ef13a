package io.pledgedesk.web.ui.portal;

import io.pledgedesk.web.ui.Phrase;

/**
 * A request in the list of a customer's requests.
 *
 * @param standing the headline of its page
 * @param late whether a promise was missed and is not yet made good
 */
record RequestRow(String href, String subject, Phrase sent, Phrase standing, String icon, boolean late) {}
