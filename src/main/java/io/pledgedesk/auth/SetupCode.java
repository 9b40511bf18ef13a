package io.pledgedesk.auth;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The code of the set-up page, the same on all nodes; good until the first admin is made. */
@ApplicationScoped
class SetupCode {

    private static final String NAME = "setup-code";
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private final EntityManager entities;
    private final Clock clock;

    SetupCode(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Made at the first call. */
    String get() {
        List<String> known = read();
        if (known.isEmpty()) {
            make();
            known = read();
        }
        return known.get(0);
    }

    /** @throws Refusal.NotFound when another has used it at the same time */
    void spend() {
        int rows = entities.createNativeQuery("delete from server_key where name = ?1")
                .setParameter(1, NAME)
                .executeUpdate();
        if (rows == 0) {
            throw new Refusal.NotFound("page");
        }
    }

    private List<String> read() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select content from server_key where name = ?1", String.class)
                        .setParameter(1, NAME)
                        .getResultList());
    }

    private void make() {
        try {
            QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                            "insert into server_key (name, content, created_at) values (?1, ?2, ?3)")
                    .setParameter(1, NAME)
                    .setParameter(2, random())
                    .setParameter(3, Instant.now(clock))
                    .executeUpdate());
        } catch (RuntimeException e) {
            if (!Constraint.UNIQUE.isBrokenBy(e)) {
                throw e;
            }
        }
    }

    /** Three groups of four: 59 bits. */
    private static String random() {
        SecureRandom random = new SecureRandom();
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
