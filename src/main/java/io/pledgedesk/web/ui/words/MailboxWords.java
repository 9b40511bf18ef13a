package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about mailboxes. */
@MessageBundle("mailbox")
public interface MailboxWords {

    @Message("Mailboxes")
    String title();

    @Message("The addresses at which customers write to you, and from which you answer.")
    String lead();

    @Message("New mailbox")
    String create();

    @Message("No mailboxes yet")
    String none();

    @Message("Requests come by the form and the API. Add a mailbox and they come by mail as well.")
    String noneText();

    @Message("Address")
    String address();

    @Message("What customers write to, for example help@company.com.")
    String addressHint();

    @Message("What customers read beside the address, for example Northwind Support.")
    String nameHint();

    @Message("Team")
    String team();

    @Message("Gets the requests that come here, and its answers leave from here.")
    String teamHint();

    @Message("No team")
    String noTeam();

    @Message("Trust")
    String trust();

    @Message("Check DMARC")
    String checkDmarc();

    @Message("Sender checked")
    String checked();

    @Message("Sender not checked")
    String notChecked();

    @Message("""
        Your mail server has already checked who a mail comes from. With this on, forged mail is held, and a ticket's number\
         in a subject is enough to answer. Without your server's name nobody's results are believed.\
        """)
    String checkHint();

    @Message("Your mail server's name")
    String server();

    @Message("The first word of Authentication-Results in a mail that you got, for example mx.company.com.")
    String serverHint();

    @Message("Answers may come to name+anything@…")
    String plus();

    @Message("Then even answers of programs that forget what they answer find their ticket. Your mail server must"
            + " deliver them.")
    String plusHint();

    @Message("Bringing mail in")
    String bringing();

    @Message("A program hands each mail in as it is:")
    String bringingText();

    @Message("The token of this mailbox")
    String token();

    @Message("Copy it now: it is stored as a fingerprint only, and nobody can show it again.")
    String tokenOnce();

    @Message("Make a new token")
    String newToken();

    @Message("The present one is worth nothing then.")
    String newTokenHint();

    @Message("Delete this mailbox")
    String delete();

    @Message("Mail to it is refused from then on. Its tickets and its log stay.")
    String deleteHint();

    @Message("Only admins can change this.")
    String readOnly();

    @Message("To the mailbox")
    String toMailbox();

    @Message("Fetch mail by IMAP")
    String fetch();

    @Message(
            "Pledge signs in at the mail server and takes in what comes from now on; mail stays there, marked as read.")
    String fetchHint();

    @Message("Server")
    String imapHost();

    @Message("Port")
    String imapPort();

    @Message("Connection")
    String imapSecurity();

    @Message("TLS (port 993)")
    String tls();

    @Message("STARTTLS (port 143)")
    String startTls();

    @Message("Not encrypted")
    String noTls();

    @Message("User name")
    String imapUser();

    @Message("Password")
    String imapPassword();

    @Message("{#if stored}Leave it empty to keep the present one.{#else}An app password, where your provider has"
            + " them.{/if}")
    String imapPasswordHint(boolean stored);

    @Message("Folder")
    String imapFolder();

    @Message("Last looked into")
    String checkedAt();

    @Message("The mail server says:")
    String serverSays();

    @Message("When a promise is missed")
    String late();

    @Message("Customers of these policies get a mail that says so, once for each missed promise. Off by default.")
    String lateHint();

    @Message("Signs in by")
    String auth();

    @Message("A password")
    String authPassword();

    @Message("OAuth 2")
    String authOauth();

    @Message("Pledge asks the token endpoint for an access token and signs in by XOAUTH2. Your provider tells you these"
            + " when you register Pledge there.")
    String oauthHint();

    @Message("Token endpoint")
    String tokenUrl();

    @Message("Scope")
    String scope();

    @Message("Client id")
    String clientId();

    @Message("Client secret")
    String clientSecret();

    @Message("On behalf of a person who signs in at the provider")
    String personal();

    @Message("After saving you find here where to sign in. Otherwise the client signs in for itself (client"
            + " credentials).")
    String personalHint();

    @Message("{#if stored}Leave it empty to keep the present one.{/if}")
    String secretHint(boolean stored);

    @Message("Provider")
    String provider();

    @Message("Another one")
    String otherProvider();

    @Message("Saving fills what is empty with what it wants: server, addresses and scope.")
    String providerHint();

    @Message("Redirect address, to be registered at the provider")
    String redirectUri();

    @Message("Page to sign in at (authorization endpoint)")
    String authorizeUrl();

    @Message("I have a refresh token already")
    String ownRefreshToken();

    @Message("Sign-in")
    String signIn();

    @Message("Sign in at {provider}")
    String signInAt(String provider);

    @Message("Nobody has signed in yet. Mail is fetched as soon as somebody has.")
    String nobodySignedIn();

    @Message("Somebody has signed in; Pledge renews its access by itself.")
    String somebodySignedIn();

    @Message("With the account whose mail is fetched.")
    String signInHint();

    @Message("You leave for {host}. Sign in there as {username} and agree that Pledge reads the mail; you are led back"
            + " here. There are ten minutes for it.")
    String leaving(String host, String username);

    @Message("Go on to {host}")
    String goOn(String host);

    @Message("Refresh token")
    String refreshToken();
}
