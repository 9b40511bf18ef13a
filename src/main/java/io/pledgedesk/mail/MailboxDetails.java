package io.pledgedesk.mail;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is said about a mailbox.
 *
 * @param name 1 to 200 characters
 * @param teamId null for no team
 * @param trustedAuthservId the name by which the own mail server signs its {@code Authentication-Results}; null for none
 * @param checkDmarc whether DMARC is read from there; without {@code trustedAuthservId} nobody's results are believed, and no
 *     message passes for checked
 * @param plusAddressing whether answers may come to {@code name+anything@…}
 */
public record MailboxDetails(
        String address,
        String name,
        Long teamId,
        String trustedAuthservId,
        boolean checkDmarc,
        boolean plusAddressing) {

    private static final Pattern SERVER = Pattern.compile("[a-z0-9_]([a-z0-9._-]{0,251}[a-z0-9])?");

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong */
    public MailboxDetails {
        Violations wrong = new Violations();
        address = Texts.email(address);
        wrong.require(
                Texts.isEmail(address),
                "address",
                "mailboxAddressInvalid",
                "Enter the mailbox's address, such as help@company.com.");
        name = Texts.line(name);
        wrong.require(
                name != null && !name.isEmpty() && Texts.length(name) <= Texts.NAME,
                "name",
                "nameMissing",
                "Enter a name of 1 to " + Texts.NAME + " characters.");
        trustedAuthservId = trustedAuthservId == null || trustedAuthservId.isBlank()
                ? null
                : Texts.line(trustedAuthservId).toLowerCase(Locale.ROOT);
        wrong.require(
                trustedAuthservId == null || SERVER.matcher(trustedAuthservId).matches(),
                "trustedAuthservId",
                "serverInvalid",
                "This is the first word of your server's Authentication-Results, such as mx.company.com.");
        wrong.refuseIfAny();
    }
}
