/** Mail in: each mail ends in one line of the intake log, as a ticket, a message or a reason why not. */
package io.pledgedesk.channel.mail;
