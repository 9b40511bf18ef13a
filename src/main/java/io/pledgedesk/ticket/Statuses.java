package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The statuses that the desk has. Each node remembers them for a second; its own edits it sees at once. None is ever deleted:
 * tickets and their histories name them.
 */
@ApplicationScoped
public class Statuses {

    /** The most that a desk can have, retired ones included. */
    public static final int MOST = 60;

    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final EntityManager entities;
    private final Event<Edited> edits;
    private final Clock clock;

    private volatile Memory memory;

    Statuses(EntityManager entities, Event<Edited> edits, Clock clock) {
        this.entities = entities;
        this.edits = edits;
        this.clock = clock;
    }

    private record Memory(StatusBook book, Instant at) {}

    record Edited() {}

    @Transactional
    public StatusBook book() {
        Instant now = clock.instant();
        Memory known = memory;
        if (known == null || Duration.between(known.at, now).abs().compareTo(REMEMBERED) > 0) {
            known = new Memory(read(), now);
            memory = known;
        }
        return known.book;
    }

    private StatusBook read() {
        return new StatusBook(entities.createQuery("from NamedStatus s left join fetch s.texts", NamedStatus.class)
                .getResultList());
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) Edited edit) {
        memory = null;
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public NamedStatus get(long id) {
        NamedStatus status = entities.find(NamedStatus.class, id);
        if (status == null) {
            throw new Refusal.NotFound("status");
        }
        return status;
    }

    /** @throws Refusal.Conflict when another one is called the same, or the desk has {@value #MOST} */
    @Transactional
    public NamedStatus create(StatusDetails details) {
        if (entities.createQuery("select count(*) from NamedStatus", Long.class).getSingleResult() >= MOST) {
            throw new Refusal.Conflict("tooManyStatuses", "A desk has at most " + MOST + " statuses.");
        }
        NamedStatus status = new NamedStatus();
        write(status, details);
        return status;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Invalid when it changes the category, or takes a category its default
     */
    @Transactional
    public NamedStatus change(long id, long version, StatusDetails details) {
        NamedStatus status = get(id);
        if (status.version != version) {
            throw new Refusal.Stale();
        }
        if (details.category() != status.category) {
            throw new Refusal.Invalid("category", "statusKeepsCategory", "A status keeps its category.");
        }
        if (status.isDefault() && !details.standard()) {
            throw new Refusal.Invalid(
                    "standard", "defaultNeeded", "Make another status of the category the default instead.");
        }
        write(status, details);
        return status;
    }

    private void write(NamedStatus status, StatusDetails details) {
        if (details.name() == null && !status.builtIn) {
            throw new Refusal.Invalid("name", "nameMissing", "Please enter a name.");
        }
        if (isTaken(status, details)) {
            throw duplicate();
        }
        boolean becomesDefault = details.standard() && !status.isDefault();
        if (becomesDefault) {
            entities.createQuery("update NamedStatus set defaultOf = null, version = version + 1 where defaultOf = ?1")
                    .setParameter(1, details.category())
                    .executeUpdate();
        }
        status.take(details);
        status.defaultOf = details.standard() ? details.category() : null;
        entities.persist(status);
        flush();
        memory = null;
        edits.fire(new Edited());
    }

    /** By any name that readers of any language know. */
    private boolean isTaken(NamedStatus status, StatusDetails details) {
        return Stream.concat(
                        Stream.ofNullable(details.name()),
                        details.translations().values().stream().map(StatusText::name))
                .filter(Objects::nonNull)
                .map(StatusDetails::key)
                .anyMatch(key ->
                        read().all().stream().anyMatch(other -> !other.id.equals(status.id) && other.isCalled(key)));
    }

    private static Refusal.Conflict duplicate() {
        return new Refusal.Conflict("duplicateStatus", "There is already a status with this name.");
    }

    private void flush() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e) ? duplicate() : e;
        }
    }
}
