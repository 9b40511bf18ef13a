package io.pledgedesk.guide;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.Session;

/** The images of guides. Everybody sees those that a published guide for everybody shows; staff sees all. */
@ApplicationScoped
public class GuideImages {

    /** Somebody may still be writing the text that shows it. */
    private static final Duration KEPT_UNUSED = Duration.ofDays(7);

    private static final int CLEANED_AT_ONCE = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final EntityManager entities;
    private final Clock clock;

    GuideImages(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** @param content as it is shown */
    public record Shown(GuideImage image, byte[] content) {}

    /**
     * @throws Refusal.Invalid for what is no image that browsers show safely
     * @throws Refusal.TooLarge above 8 MiB
     */
    @Transactional
    public GuideImage keep(Viewer by, Path file) {
        ImageProof.Drawn drawn = ImageProof.draw(read(file));
        GuideImage image = new GuideImage(newKey(), drawn, by.id(), now());
        entities.persist(image);
        entities.flush();
        store(image.id, drawn.content());
        return image;
    }

    /** @throws Refusal.NotFound for one that there isn't, or that this reader doesn't see */
    @Transactional
    public Shown get(String key, boolean staff) {
        return entities.createQuery("from GuideImage where key = ?1", GuideImage.class)
                .setParameter(1, key)
                .getResultStream()
                .findFirst()
                .filter(image -> staff || isPublic(key))
                .map(image -> new Shown(image, content(image.id)))
                .orElseThrow(() -> new Refusal.NotFound("image"));
    }

    private boolean isPublic(String key) {
        return !entities.createNativeQuery("""
            select u.guide_id from guide_image_use u join guide g on g.id = u.guide_id
            join guide o on o.id = coalesce(g.original_id, g.id) where u.access_key = ?1 and o.audience = 'public'
            """, Long.class)
                .setParameter(1, key)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Removes what no text shows, not even an old one. @return how many */
    @Transactional
    int removeUnused() {
        List<GuideImage> old = entities.createQuery("""
            from GuideImage i where i.at < ?1
            and not exists (from GuideVersion v where v.body like concat('%', i.key, '%')) order by i.at, i.id
            """, GuideImage.class)
                .setParameter(1, now().minus(KEPT_UNUSED))
                .setMaxResults(CLEANED_AT_ONCE)
                .getResultList();
        old.forEach(entities::remove);
        return old.size();
    }

    private static byte[] read(Path file) {
        try {
            if (Files.size(file) > ImageProof.MAX_BYTES) {
                throw new Refusal.TooLarge("An image has at most 8 MiB.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The image could not be read", e);
        }
    }

    /** Plain JDBC: the two databases call the type of the column differently. */
    private void store(long id, byte[] content) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into guide_image_bytes (image_id, content) values (?, ?)")) {
                insert.setLong(1, id);
                insert.setBytes(2, content);
                insert.executeUpdate();
            }
        });
    }

    private byte[] content(long id) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement query =
                    connection.prepareStatement("select content from guide_image_bytes where image_id = ?")) {
                query.setLong(1, id);
                try (ResultSet rows = query.executeQuery()) {
                    rows.next();
                    return rows.getBytes(1);
                }
            }
        });
    }

    private static String newKey() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
