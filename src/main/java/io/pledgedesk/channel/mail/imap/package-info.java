/** Mail that is fetched: each mailbox with an IMAP account is watched. */
package io.pledgedesk.channel.mail.imap;
