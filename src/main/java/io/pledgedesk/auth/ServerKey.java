package io.pledgedesk.auth;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One secret of the installation, shared by all its nodes through the database, for signing what Pledge hands out. */
@ApplicationScoped
public class ServerKey {

    private static final String NAME = "signing";
    private static final String ALGORITHM = "HmacSHA256";

    private final EntityManager entities;
    private final Clock clock;
    private volatile byte[] key;

    ServerKey(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * @param purpose keeps signatures for one use from counting for another
     * @return 32 bytes
     */
    public byte[] sign(String purpose, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key(), ALGORITHM));
            mac.update((purpose + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known == null) {
            known = HexFormat.of().parseHex(loadOrCreate());
            key = known;
        }
        return known;
    }

    private String loadOrCreate() {
        List<String> stored = load();
        if (stored.isEmpty()) {
            try {
                QuarkusTransaction.requiringNew().run(this::create);
            } catch (PersistenceException anotherNodeWasFirst) {
                return load().get(0);
            }
            stored = load();
        }
        return stored.get(0);
    }

    private List<String> load() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createNativeQuery("select content from server_key where name = ?1", String.class)
                        .setParameter(1, NAME)
                        .getResultList());
    }

    private void create() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        entities.createNativeQuery("insert into server_key (name, content, created_at) values (?1, ?2, ?3)")
                .setParameter(1, NAME)
                .setParameter(2, HexFormat.of().formatHex(fresh))
                .setParameter(3, Instant.now(clock))
                .executeUpdate();
    }
}
