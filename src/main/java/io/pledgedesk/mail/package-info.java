/** What mail in and mail out share: mailboxes, signed identifiers, and how a ticket's conversation goes on. */
package io.pledgedesk.mail;
