/** Mails as bytes made into text and files. Knows nothing of tickets; everything in it has a limit. */
package io.pledgedesk.channel.mail.mime;
