/** Customers and organizations as agents see them. */
package io.pledgedesk.web.ui.people;
