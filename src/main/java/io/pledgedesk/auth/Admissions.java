package io.pledgedesk.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers for two seconds that a token was good, so that a busy client costs no look-ups. What ends on this node is
 * forgotten at once, what ends on another after two seconds. Measured with the machine's timer, not the clock.
 */
@ApplicationScoped
class Admissions {

    static final Duration KEPT = Duration.ofSeconds(2);

    private static final int MAX_SIZE = 10_000;

    private record Entry(Admission admission, long since) {}

    private final Map<String, Entry> entries = new ConcurrentHashMap<>();
    private final TransactionSynchronizationRegistry transaction;

    Admissions(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    Optional<Admission> find(String key) {
        Entry entry = entries.get(key);
        boolean fresh = entry != null && System.nanoTime() - entry.since < KEPT.toNanos();
        return fresh ? Optional.of(entry.admission) : Optional.empty();
    }

    void remember(String key, Admission admission) {
        if (entries.size() >= MAX_SIZE) {
            entries.clear();
        }
        entries.put(key, new Entry(admission, System.nanoTime()));
    }

    void forgetAfterCommit() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            entries.clear();
            return;
        }
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // Nothing changes before the commit.
            }

            @Override
            public void afterCompletion(int status) {
                entries.clear();
            }
        });
    }
}
