package io.pledgedesk.channel.mail.imap;

import java.util.Optional;
import java.util.stream.Stream;

/** What large providers of mail want to be asked at which place, so that an admin types the client only. */
public enum MailProvider {
    /** Of any tenant. Source: learn.microsoft.com, “Authenticate an IMAP, POP or SMTP connection using OAuth”. */
    MICROSOFT(
            "microsoft",
            "Microsoft",
            "outlook.office365.com",
            "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
            "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            "https://outlook.office365.com/IMAP.AccessAsUser.All offline_access"),
    /** Gives a refresh token only to those who ask for it in this way. Source: developers.google.com, “OAuth 2.0 for Web”. */
    GOOGLE(
            "google",
            "Google",
            "imap.gmail.com",
            "https://accounts.google.com/o/oauth2/v2/auth?access_type=offline&prompt=consent",
            "https://oauth2.googleapis.com/token",
            "https://mail.google.com/");

    private final String code;
    private final String brand;
    private final String imapHost;
    private final String authorizeUrl;
    private final String tokenUrl;
    private final String scope;

    MailProvider(String code, String brand, String imapHost, String authorizeUrl, String tokenUrl, String scope) {
        this.code = code;
        this.brand = brand;
        this.imapHost = imapHost;
        this.authorizeUrl = authorizeUrl;
        this.tokenUrl = tokenUrl;
        this.scope = scope;
    }

    /** As forms and programs name it. */
    public String code() {
        return code;
    }

    public String brand() {
        return brand;
    }

    public String imapHost() {
        return imapHost;
    }

    public String authorizeUrl() {
        return authorizeUrl;
    }

    public String tokenUrl() {
        return tokenUrl;
    }

    public String scope() {
        return scope;
    }

    public static Optional<MailProvider> find(String code) {
        return Stream.of(values())
                .filter(provider -> provider.code.equals(code))
                .findFirst();
    }

    /** Whose page this is. @param authorizeUrl null for none */
    public static Optional<MailProvider> at(String authorizeUrl) {
        return Stream.of(values())
                .filter(provider -> authorizeUrl != null && authorizeUrl.startsWith(provider.origin()))
                .findFirst();
    }

    private String origin() {
        return authorizeUrl.substring(0, authorizeUrl.indexOf('/', "https://".length()) + 1);
    }
}
