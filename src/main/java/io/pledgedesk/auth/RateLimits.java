package io.pledgedesk.auth;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Limits for what anybody may try, counted in the database for all nodes. A window starts with the first try. Each count is
 * a transaction of its own: what is refused later was tried all the same.
 */
@ApplicationScoped
public class RateLimits {

    /** What is counted. */
    public enum Kind {
        /** Failed sign-ins, by the address that was typed. */
        SIGN_IN_ACCOUNT(10),
        /** Failed sign-ins, set-up codes and reset links, by the client's network. */
        SIGN_IN_ADDRESS(100),
        /** Requests through the public form, by the client's network. */
        PUBLIC_FORM(20),
        /** Answers by a private link, which needs no sign-in, by its request. */
        PRIVATE_ANSWER(20),
        /** Links to sign in that were asked for, by the address that was typed. */
        MAGIC_LINK(5);

        private final int most;

        Kind(int most) {
            this.most = most;
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final EntityManager entities;
    private final RateLimitSwitch limits;
    private final Clock clock;

    RateLimits(EntityManager entities, RateLimitSwitch limits, Clock clock) {
        this.entities = entities;
        this.limits = limits;
        this.clock = clock;
    }

    /**
     * Counts one try.
     *
     * @param key who tries, such as {@link ClientAddress#get}
     * @throws Refusal.TooMany when there were too many in ten minutes
     */
    public void check(Kind kind, String key) {
        if (!limits.isOn()) {
            return;
        }
        String subject = Tokens.hash(kind.name() + " " + key);
        Optional<Duration> wait;
        try {
            wait = count(kind, subject);
        } catch (RuntimeException e) {
            if (!Constraint.UNIQUE.isBrokenBy(e)) {
                throw e;
            }
            wait = count(kind, subject);
        }
        wait.ifPresent(time -> {
            throw new Refusal.TooMany(time);
        });
    }

    /** Takes back one try that turned out well. */
    public void giveBack(Kind kind, String key) {
        if (limits.isOn()) {
            QuarkusTransaction.requiringNew().run(() -> entities.createQuery(
                            "update RateCount set hits = hits - 1 where subject = ?1 and hits > 0")
                    .setParameter(1, Tokens.hash(kind.name() + " " + key))
                    .executeUpdate());
        }
    }

    private Optional<Duration> count(Kind kind, String subject) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = Instant.now(clock);
            RateCount count = entities.find(RateCount.class, subject, LockModeType.PESSIMISTIC_WRITE);
            if (count == null) {
                start(subject, now);
                return Optional.empty();
            }
            if (!now.isBefore(count.startedAt.plus(WINDOW))) {
                count.startedAt = now;
                count.hits = 0;
            }
            if (count.hits >= kind.most) {
                return Optional.of(Duration.between(now, count.startedAt.plus(WINDOW)));
            }
            count.hits++;
            return Optional.empty();
        });
    }

    private void start(String subject, Instant now) {
        RateCount count = new RateCount();
        count.subject = subject;
        count.startedAt = now;
        count.hits = 1;
        entities.persist(count);
        entities.flush();
    }
}
