package io.pledgedesk.mail;

import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Remembers where our mail was refused for good, until a mail from there shows that somebody lives there. */
@ApplicationScoped
public class BouncedAddresses {

    private static final int MAX_REASON = 500;

    private final EntityManager entities;
    private final Clock clock;

    BouncedAddresses(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    public Optional<BouncedAddress> find(String email) {
        return Optional.ofNullable(entities.find(BouncedAddress.class, Texts.email(email)));
    }

    @Transactional
    public void bounced(String email, String reason) {
        BouncedAddress row = find(email).orElseGet(() -> {
            BouncedAddress fresh = new BouncedAddress(Texts.email(email));
            fresh.bouncedAt = Instant.now(clock);
            fresh.reason = "";
            entities.persist(fresh);
            return fresh;
        });
        String line = Texts.line(reason);
        row.bouncedAt = Instant.now(clock);
        row.reason = line.length() > MAX_REASON ? line.substring(0, MAX_REASON) : line;
    }

    /** Whoever writes can be written to. */
    @Transactional
    public void answered(String email) {
        find(email).ifPresent(entities::remove);
    }
}
