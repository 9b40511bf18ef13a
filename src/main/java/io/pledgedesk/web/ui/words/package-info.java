/** What the pages say: message bundles by area, each in every language of {@code messages}. */
package io.pledgedesk.web.ui.words;
