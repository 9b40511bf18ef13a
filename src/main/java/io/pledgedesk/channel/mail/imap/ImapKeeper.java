package io.pledgedesk.channel.mail.imap;

import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.kernel.Egress;
import io.pledgedesk.mail.Mailboxes;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Has every account watched, by each node: two that fetch the same mail take it in once, and one that stops leaves no gap.
 */
@ApplicationScoped
public class ImapKeeper {

    /** Servers may be silent and connections die unseen: it is looked anew often enough to trust neither. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final ImapAccounts accounts;
    private final AccessTokens tokens;
    private final Mailboxes mailboxes;
    private final MailIntake intake;
    private final CheckedSockets sockets;
    private final Map<Long, ImapWatch> watches = new HashMap<>();

    ImapKeeper(ImapAccounts accounts, AccessTokens tokens, Mailboxes mailboxes, MailIntake intake, Egress egress) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.mailboxes = mailboxes;
        this.intake = intake;
        this.sockets = new CheckedSockets(egress);
    }

    @Scheduled(every = "${pledge.imap.every:10s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    public synchronized void tick() {
        List<ImapAccount> wanted = accounts.all();
        Set<Long> ids = wanted.stream().map(account -> account.mailboxId).collect(Collectors.toSet());
        for (Long gone :
                watches.keySet().stream().filter(id -> !ids.contains(id)).toList()) {
            watches.remove(gone).stop();
        }
        wanted.forEach(this::watch);
        watches.values().forEach(watch -> watch.renewAfter(LONGEST_WAIT));
    }

    private void watch(ImapAccount account) {
        ImapWatch present = watches.get(account.mailboxId);
        if (present != null && present.isFor(account)) {
            return;
        }
        if (present != null) {
            present.stop();
        }
        mailboxes.find(account.mailboxId).ifPresent(mailbox -> {
            ImapWatch watch = new ImapWatch(accounts, tokens, intake, sockets, mailbox, account.version);
            watches.put(account.mailboxId, watch);
            Thread thread = new Thread(watch, "imap-" + mailbox.address);
            thread.setDaemon(true);
            thread.start();
        });
    }

    /** Ends all watching. */
    public synchronized void stop() {
        watches.values().forEach(ImapWatch::stop);
        watches.clear();
    }

    void onStop(@Observes ShutdownEvent event) {
        stop();
    }
}
