package io.pledgedesk.incident;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Says on the help pages that something is broken, as long as it is; one incident at a time. */
@ApplicationScoped
public class Incidents {

    public static final int MAX_LENGTH = 400;

    private static final int SHOWN = 20;

    private final EntityManager entities;
    private final Clock clock;

    Incidents(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** What lasts now. */
    @Transactional
    public Optional<Incident> current() {
        return entities.createQuery("from Incident where endedAt is null order by id desc", Incident.class)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Those that are over, the latest first; at most 20. */
    @Transactional
    public List<Incident> past() {
        return entities.createQuery("from Incident where endedAt is not null order by endedAt desc", Incident.class)
                .setMaxResults(SHOWN)
                .getResultList();
    }

    /**
     * Begins an incident, or says something else about the one that lasts.
     *
     * @param message for customers, one line
     * @throws Refusal.Invalid for an empty or too long message
     */
    @Transactional
    public Incident say(Actor by, String message) {
        String line = checked(message);
        Incident incident = current().orElseGet(() -> begin(by));
        incident.message = line;
        entities.persist(incident);
        return incident;
    }

    /** Ends what lasts; nothing happens when all is well. */
    @Transactional
    public void end(Actor by) {
        current().ifPresent(incident -> {
            incident.endedAt = now();
            incident.endedBy = by.name();
        });
    }

    private Incident begin(Actor by) {
        Incident incident = new Incident();
        incident.startedAt = now();
        incident.startedBy = by.name();
        return incident;
    }

    private static String checked(String message) {
        String line = message == null ? "" : Texts.line(message);
        if (line.isEmpty()) {
            throw new Refusal.Invalid(
                    "message",
                    "incidentMissing",
                    "Say what is broken and what you do about it, for example “Payments by card fail."
                            + " We are on it and write here again by 15:00.”");
        }
        if (Texts.length(line) > MAX_LENGTH) {
            throw new Refusal.Invalid(
                    "message", "At most " + MAX_LENGTH + " characters: it stands on every help page.");
        }
        return line;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
