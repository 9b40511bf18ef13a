/** The customers' pages: start, request form, private page of a request, preferences. */
package io.pledgedesk.web.ui.portal;
