package io.pledgedesk.web.ui;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A mailbox as it is typed. */
public record MailboxInput(
        String address,
        String name,
        String teamId,
        String trustedAuthservId,
        boolean checkDmarc,
        boolean plusAddressing,
        boolean fetched,
        String host,
        String port,
        String security,
        String username,
        String password,
        String folder,
        String version) {

    static MailboxInput fresh() {
        return new MailboxInput("", "", "", "", false, false, false, "", "993", "tls", "", "", "INBOX", "0");
    }

    static MailboxInput of(Mailbox box, Optional<ImapAccount> imap) {
        MailboxInput fresh = fresh();
        return new MailboxInput(
                box.address,
                box.name,
                box.teamId == null ? "" : Ids.text(box.teamId),
                box.trustedAuthservId == null ? "" : box.trustedAuthservId,
                box.checkDmarc,
                box.plusAddressing,
                imap.isPresent(),
                imap.map(ImapAccount::host).orElse(fresh.host),
                imap.map(account -> Integer.toString(account.port())).orElse(fresh.port),
                imap.map(ImapAccount::security).orElse(fresh.security),
                imap.map(ImapAccount::username).orElse(fresh.username),
                "",
                imap.map(ImapAccount::folder).orElse(fresh.folder),
                Long.toString(box.version));
    }

    static MailboxInput of(Typed typed) {
        return new MailboxInput(
                typed.text("address"),
                typed.text("name"),
                typed.text("teamId"),
                typed.text("trustedAuthservId"),
                typed.isTicked("checkDmarc"),
                typed.isTicked("plusAddressing"),
                typed.isTicked("fetched"),
                typed.text("imap.host"),
                typed.text("imap.port"),
                typed.text("imap.security"),
                typed.text("imap.username"),
                typed.text("imap.password"),
                typed.text("imap.folder"),
                typed.text("version"));
    }

    MailboxDetails details() {
        return new MailboxDetails(
                address,
                name,
                teamId.isEmpty() ? null : Ids.parseField(teamId, "teamId"),
                trustedAuthservId,
                checkDmarc,
                plusAddressing);
    }

    /** Null when its mail is handed in. */
    ImapDetails imap() {
        boolean number = port.matches("[0-9]{1,5}");
        return !fetched
                ? null
                : new ImapDetails(
                        host,
                        port.isEmpty() ? null : Integer.valueOf(number ? port : "0"),
                        security,
                        username,
                        password.isEmpty() ? null : password,
                        folder);
    }

    /** The version that the typing began with; one that never was for nonsense. */
    long basedOn() {
        return version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1;
    }

    MailboxInput on(long now) {
        return new MailboxInput(
                address,
                name,
                teamId,
                trustedAuthservId,
                checkDmarc,
                plusAddressing,
                fetched,
                host,
                port,
                security,
                username,
                password,
                folder,
                Long.toString(now));
    }

    Form form() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("address", address);
        values.put("name", name);
        values.put("teamId", teamId);
        values.put("trustedAuthservId", trustedAuthservId);
        values.put("imap.host", host);
        values.put("imap.port", port);
        values.put("imap.security", security);
        values.put("imap.username", username);
        values.put("imap.password", "");
        values.put("imap.folder", folder);
        return Form.of(values);
    }
}
