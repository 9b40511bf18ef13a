package io.pledgedesk.web.ui.settings;

import io.pledgedesk.channel.mail.imap.ImapAccount;
import io.pledgedesk.channel.mail.imap.ImapDetails;
import io.pledgedesk.channel.mail.imap.MailProvider;
import io.pledgedesk.channel.mail.imap.OAuthDetails;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
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
     * @param provider whose settings fill what is empty; empty for none
     * @param personal whether they are asked for on behalf of a person, who signs in or whose refresh token is typed
     */
    record OAuthInput(
            boolean on,
            String provider,
            String authorizeUrl,
            String tokenUrl,
            String clientId,
            String clientSecret,
            String scope,
            boolean personal,
            String refreshToken) {

        static final OAuthInput NONE = new OAuthInput(false, "", "", "", "", "", "", false, "");

        static OAuthInput of(ImapAccount account) {
            return !account.isByToken()
                    ? NONE
                    : new OAuthInput(
                            true,
                            MailProvider.at(account.authorizeUrl())
                                    .map(MailProvider::code)
                                    .orElse(""),
                            account.authorizeUrl() == null ? "" : account.authorizeUrl(),
                            account.tokenUrl(),
                            account.clientId(),
                            "",
                            account.scope(),
                            account.isPersonal(),
                            "");
        }

        static OAuthInput of(Typed typed) {
            return new OAuthInput(
                    typed.text("imap.auth").equals("oauth"),
                    typed.text("imap.oauth.provider"),
                    typed.text("imap.oauth.authorizeUrl"),
                    typed.text("imap.oauth.tokenUrl"),
                    typed.text("imap.oauth.clientId"),
                    typed.text("imap.oauth.clientSecret"),
                    typed.text("imap.oauth.scope"),
                    typed.isTicked("imap.oauth.personal"),
                    typed.text("imap.oauth.refreshToken"));
        }

        Optional<MailProvider> preset() {
            return on ? MailProvider.find(provider) : Optional.empty();
        }

        /** With what the provider wants where nothing is typed: somebody signs in there. */
        OAuthInput filled() {
            return preset().map(this::with).orElse(this);
        }

        private OAuthInput with(MailProvider preset) {
            return new OAuthInput(
                    on,
                    provider,
                    authorizeUrl.isBlank() ? preset.authorizeUrl() : authorizeUrl,
                    tokenUrl.isBlank() ? preset.tokenUrl() : tokenUrl,
                    clientId,
                    clientSecret,
                    scope.isBlank() ? preset.scope() : scope,
                    true,
                    refreshToken);
        }

        /** Null for a password. @param refreshable whether a refresh token is stored already */
        OAuthDetails details(boolean refreshable) {
            if (on && personal && authorizeUrl.isBlank() && refreshToken.isEmpty() && !refreshable) {
                throw new Refusal.Invalid(
                        "imap.oauth.authorizeUrl",
                        "Choose a provider, or enter the page at which one signs in there, or a refresh token.");
            }
            return !on
                    ? null
                    : new OAuthDetails(
                            personal ? authorizeUrl : null,
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
                host(typed),
                typed.text("imap.port"),
                typed.text("imap.security"),
                typed.text("imap.username"),
                typed.text("imap.password"),
                typed.text("imap.folder"),
                OAuthInput.of(typed).filled(),
                typed.text("version"));
    }

    private static String host(Typed typed) {
        String host = typed.text("imap.host");
        return host.isBlank()
                ? OAuthInput.of(typed).preset().map(MailProvider::imapHost).orElse(host)
                : host;
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

    /** Null when its mail is handed in. @param stored empty for a new one */
    ImapDetails imap(Optional<ImapAccount> stored) {
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
                        oauth.details(stored.filter(ImapAccount::isRefreshed).isPresent()));
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
        values.put("imap.oauth.provider", oauth.provider());
        values.put("imap.oauth.authorizeUrl", oauth.authorizeUrl());
        values.put("imap.oauth.tokenUrl", oauth.tokenUrl());
        values.put("imap.oauth.clientId", oauth.clientId());
        values.put("imap.oauth.clientSecret", "");
        values.put("imap.oauth.scope", oauth.scope());
        values.put("imap.oauth.refreshToken", "");
        return Form.of(values);
    }
}
