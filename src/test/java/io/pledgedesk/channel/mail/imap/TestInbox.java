package io.pledgedesk.channel.mail.imap;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailbox;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** A real IMAP server with the one account that a mailbox is fetched from. */
final class TestInbox {

    private final GreenMail server;
    private final GreenMailUser user;
    private final boolean tls;

    private TestInbox(Mailbox mailbox, String secret, boolean tls) throws UserException {
        this.tls = tls;
        server = new GreenMail(TestMail.setup(0, tls ? ServerSetup.PROTOCOL_IMAPS : ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.getUserManager().createUser(mailbox.address, mailbox.address, secret);
    }

    /** @param secret password or token */
    static TestInbox of(Mailbox mailbox, String secret) throws UserException {
        return new TestInbox(mailbox, secret, false);
    }

    static TestInbox overTls(Mailbox mailbox, String secret) throws UserException {
        return new TestInbox(mailbox, secret, true);
    }

    int port() {
        return tls ? server.getImaps().getPort() : server.getImap().getPort();
    }

    /** Puts a mail of somebody new into it. */
    void deliver(String subject) throws MessagingException {
        String mail = "From: " + TestPeople.address("imap") + "\r\nMessage-ID: <" + MailDesk.unique()
                + "@example.org>\r\nSubject: " + subject + "\r\n\r\nPlease help.";
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
    }

    MailFolder folder() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(user);
    }

    void stop() {
        server.stop();
    }
}
