package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What is said about an IMAP account.
 *
 * @param security {@code tls} (default), {@code startTls} or {@code none}; certificates are always checked
 * @param password null keeps the one that is stored
 * @param folder {@code INBOX} by default
 * @param oauth the tokens by which Pledge signs in; null for a password
 */
public record ImapDetails(
        String host,
        Integer port,
        String security,
        String username,
        String password,
        String folder,
        OAuthDetails oauth) {

    private static final Set<String> SECURITY = Set.of("tls", "startTls", "none");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,252}[A-Za-z0-9])?");
    private static final int TLS_PORT = 993;
    private static final int PLAIN_PORT = 143;
    private static final int MAX_PASSWORD = 1_000;

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong */
    public ImapDetails {
        Violations wrong = new Violations();
        security = security == null || security.isBlank() ? "tls" : security;
        port = port == null ? (security.equals("tls") ? TLS_PORT : PLAIN_PORT) : port;
        folder = folder == null || folder.isBlank() ? "INBOX" : Texts.line(folder);
        username = Texts.line(username);
        host = Texts.line(host);
        wrong.require(
                host != null && HOST.matcher(host).matches(),
                "imap.host",
                "Enter the server, such as imap.company.com.");
        wrong.require(port >= 1 && port <= 65_535, "imap.port", "A port is a number from 1 to 65535.");
        wrong.require(SECURITY.contains(security), "imap.security", "Choose tls, startTls or none.");
        wrong.require(
                username != null && !username.isEmpty() && Texts.length(username) <= Texts.EMAIL,
                "imap.username",
                "Enter the name by which Pledge signs in.");
        wrong.require(
                password == null || (!password.isEmpty() && password.length() <= MAX_PASSWORD),
                "imap.password",
                "Enter the password by which Pledge signs in.");
        wrong.require(Texts.length(folder) <= Texts.NAME, "imap.folder", "A folder's name has at most 200 characters.");
        wrong.refuseIfAny();
    }

    /** By a password. */
    public ImapDetails(String host, Integer port, String security, String username, String password, String folder) {
        this(host, port, security, username, password, folder, null);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "ImapDetails[" + username + "@" + host + ":" + port + "]";
    }
}
