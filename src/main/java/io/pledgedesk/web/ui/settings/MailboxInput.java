package io.pledgedesk.web.ui.settings;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import io.pledgedesk.channel.mail.imap.OAuthDetails;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Typed;
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
        OAuthInput oauth,
        String version) {

    /**
     * @param on whether tokens are used instead of a password
     * @param personal whether they are asked for on behalf of a person, by a refresh token
     */
    record OAuthInput(
            boolean on,
            String tokenUrl,
            String clientId,
            String clientSecret,
            String scope,
            boolean personal,
            String refreshToken) {

        static final OAuthInput NONE = new OAuthInput(false, "", "", "", "", false, "");

        static OAuthInput of(ImapAccount account) {
            return !account.isByToken()
                    ? NONE
                    : new OAuthInput(
                            true,
                            account.tokenUrl(),
                            account.clientId(),
                            "",
                            account.scope(),
                            account.isRefreshed(),
                            "");
        }

        static OAuthInput of(Typed typed) {
            return new OAuthInput(
                    typed.text("imap.auth").equals("oauth"),
                    typed.text("imap.oauth.tokenUrl"),
                    typed.text("imap.oauth.clientId"),
                    typed.text("imap.oauth.clientSecret"),
                    typed.text("imap.oauth.scope"),
                    typed.isTicked("imap.oauth.personal"),
                    typed.text("imap.oauth.refreshToken"));
        }

        /** Null for a password. */
        OAuthDetails details() {
            return !on
                    ? null
                    : new OAuthDetails(
                            tokenUrl,
                            clientId,
                            clientSecret.isEmpty() ? null : clientSecret,
                            scope,
                            personal ? refreshToken.isEmpty() ? null : refreshToken : "");
        }
    }

    static MailboxInput fresh() {
        return new MailboxInput(
                "", "", "", "", false, false, false, "", "993", "tls", "", "", "INBOX", OAuthInput.NONE, "0");
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
                imap.map(OAuthInput::of).orElse(fresh.oauth),
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
                OAuthInput.of(typed),
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
                        password.isEmpty() || oauth.on() ? null : password,
                        folder,
                        oauth.details());
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
                oauth,
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
        values.put("imap.folder", folder);
        values.put("imap.password", "");
        values.put("imap.oauth.tokenUrl", oauth.tokenUrl());
        values.put("imap.oauth.clientId", oauth.clientId());
        values.put("imap.oauth.clientSecret", "");
        values.put("imap.oauth.scope", oauth.scope());
        values.put("imap.oauth.refreshToken", "");
        return Form.of(values);
    }
}
