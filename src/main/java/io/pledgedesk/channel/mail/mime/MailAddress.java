package io.pledgedesk.channel.mail.mime;

/**
 * Somebody in a header.
 *
 * @param name as it is written there; empty for none
 * @param address in small letters; a valid one
 */
public record MailAddress(String name, String address) {

    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
