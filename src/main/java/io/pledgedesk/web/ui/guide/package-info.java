/** Guides as agents write and use them. */
package io.pledgedesk.web.ui.guide;
