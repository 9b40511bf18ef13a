package io.pledgedesk.channel.mail.imap;

import static org.awaitility.Awaitility.await;

import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.kernel.Egress;
import io.pledgedesk.mail.Mailbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Fetches mailboxes, and knows what became of their mail. Inject it. */
@ApplicationScoped
class ImapDesk {

    private final ImapAccounts accounts;
    private final ImapKeeper keeper;
    private final MailIntake intake;
    private final Egress egress;
    private final EntityManager entities;

    ImapDesk(ImapAccounts accounts, ImapKeeper keeper, MailIntake intake, Egress egress, EntityManager entities) {
        this.accounts = accounts;
        this.keeper = keeper;
        this.intake = intake;
        this.egress = egress;
        this.entities = entities;
    }

    /** With a password. @return how many mails came */
    int fetch(Mailbox mailbox) throws MessagingException, IOException {
        ImapAccount account = accounts.find(mailbox.id).orElseThrow();
        try (ImapInbox inbox = ImapInbox.open(
                account, mailbox, intake, accounts, new CheckedSockets(egress), accounts.passwordOf(account))) {
            return inbox.fetch();
        }
    }

    List<String> outcomes(Mailbox mailbox) {
        return QuarkusTransaction.requiringNew().call(() -> entities.createNativeQuery(
                        "select outcome from mail_intake where mailbox_id = ?1 order by id", String.class)
                .setParameter(1, mailbox.id)
                .getResultList());
    }

    /** Lets it be watched until so many mails have been taken in. */
    void awaitOutcomes(Mailbox mailbox, int count) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    keeper.tick();
                    return outcomes(mailbox).size() == count;
                });
    }

    /** No mail is fetched any more. */
    void stop(Mailbox mailbox) {
        keeper.stop();
        accounts.remove(mailbox.id);
    }
}
