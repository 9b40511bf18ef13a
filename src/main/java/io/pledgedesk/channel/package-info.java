/** Ways in: the request form and the public API; mail and chat later. Each ends in the same orders to {@code ticket}. */
package io.pledgedesk.channel;
