/** Who one is at the desk: signing in, passwords, preferences, notifications. */
package io.pledgedesk.web.ui.account;
