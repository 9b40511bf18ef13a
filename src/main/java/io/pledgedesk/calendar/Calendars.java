package io.pledgedesk.calendar;

import io.pledgedesk.calendar.time.CalendarDefinition;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The calendars of the desk. A change never touches the past: it makes a version that holds from then on (E3). */
@ApplicationScoped
public class Calendars {

    /** More would be a mistake of a program. */
    static final int MAX_CALENDARS = 1_000;

    private final EntityManager entities;
    private final Clock clock;
    private final Event<CalendarChanged> changes;
    private final Event<CalendarDeletion> deletions;

    Calendars(EntityManager entities, Clock clock, Event<CalendarChanged> changes, Event<CalendarDeletion> deletions) {
        this.entities = entities;
        this.clock = clock;
        this.changes = changes;
        this.deletions = deletions;
    }

    /** The oldest first. @param after null for the first page */
    @Transactional
    public Page<CalendarDetails> list(int limit, Cursor after) {
        List<CalendarVersion> rows = entities.createQuery("""
            select v from CalendarVersion v join BusinessCalendar c on c.id = v.calendarId
            where v.number = c.version and c.deletedAt is null and c.id > :after order by c.id
            """, CalendarVersion.class)
                .setParameter("after", after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, row -> Cursor.of(row.calendarId)).map(CalendarVersion::details);
    }

    /** By name, for lists to choose from. */
    @Transactional
    public List<CalendarDetails> choices() {
        return list(MAX_CALENDARS, null).items().stream()
                .sorted(Comparator.comparing(CalendarDetails::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    @Transactional
    public Optional<CalendarDetails> find(long id) {
        return Optional.ofNullable(entities.find(BusinessCalendar.class, id))
                .filter(calendar -> calendar.deletedAt == null)
                .map(calendar -> current(calendar).details());
    }

    /** @throws Refusal.NotFound when it is absent or deleted */
    @Transactional
    public CalendarDetails get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("calendar"));
    }

    /** @throws Refusal.Invalid with everything that is wrong with it */
    @Transactional
    public CalendarDetails create(Actor by, CalendarForm form) {
        CalendarForm checked = checked(form);
        long count = entities.createQuery(
                        "select count(c) from BusinessCalendar c where c.deletedAt is null", Long.class)
                .getSingleResult();
        if (count >= MAX_CALENDARS) {
            throw new Refusal.Conflict("tooManyCalendars", "There are " + MAX_CALENDARS + " calendars already.");
        }
        BusinessCalendar calendar = new BusinessCalendar();
        calendar.version = 1;
        entities.persist(calendar);
        return publish(calendar, checked, true, by);
    }

    /**
     * Makes a new version, unless nothing changes.
     *
     * @param edit from the current version to the new form; may refuse, for example a stale version
     */
    @Transactional
    public CalendarDetails change(Actor by, long id, ApplyTo applyTo, Function<CalendarDetails, CalendarForm> edit) {
        BusinessCalendar calendar = lock(id);
        CalendarDetails before = current(calendar).details();
        CalendarForm form = checked(edit.apply(before));
        if (form.equals(before.form())) {
            return before;
        }
        calendar.version++;
        return publish(calendar, form, applyTo == ApplyTo.OPEN, by);
    }

    /** The version that a change would make, for looking at what it would do. Stores nothing. */
    @Transactional
    public DatedCalendar draft(long id, ApplyTo applyTo, Function<CalendarDetails, CalendarForm> edit) {
        CalendarDetails before = get(id);
        CalendarForm form = checked(edit.apply(before));
        CalendarDefinition read = form.read("", new Violations()).orElseThrow();
        return new DatedCalendar(before.version() + 1, form.name(), read, now(), applyTo == ApplyTo.OPEN);
    }

    /**
     * Takes it out of every list; tickets that counted by it keep their clocks.
     *
     * @param guard may refuse, for example a stale version
     * @throws Refusal.Conflict when a policy uses it
     */
    @Transactional
    public void delete(long id, Consumer<CalendarDetails> guard) {
        BusinessCalendar calendar = lock(id);
        guard.accept(current(calendar).details());
        deletions.fire(new CalendarDeletion(id));
        calendar.deletedAt = now();
        changes.fire(new CalendarChanged(id, false));
    }

    /** Makes sure that it stays until the end of the transaction; empty when it is absent or deleted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CalendarDetails> hold(long id) {
        BusinessCalendar calendar = entities.find(BusinessCalendar.class, id, LockModeType.PESSIMISTIC_WRITE);
        return calendar == null || calendar.deletedAt != null
                ? Optional.empty()
                : Optional.of(current(calendar).details());
    }

    private CalendarDetails publish(BusinessCalendar calendar, CalendarForm form, boolean appliesToOpen, Actor by) {
        CalendarVersion version = new CalendarVersion(calendar, form, appliesToOpen, by, now());
        entities.persist(version);
        entities.flush();
        changes.fire(new CalendarChanged(calendar.id, appliesToOpen));
        return version.details();
    }

    private CalendarForm checked(CalendarForm form) {
        Violations found = new Violations();
        form.checkStored(found)
                .filter(calendar -> !calendar.opensSoonAfter(now()))
                .ifPresent(calendar ->
                        found.add("weekly", "neverOpen", "Give at least one open interval within two years."));
        found.refuseIfAny();
        return form.tidied();
    }

    private BusinessCalendar lock(long id) {
        BusinessCalendar calendar = entities.find(BusinessCalendar.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (calendar == null || calendar.deletedAt != null) {
            throw new Refusal.NotFound("calendar");
        }
        return calendar;
    }

    private CalendarVersion current(BusinessCalendar calendar) {
        return entities.createQuery(
                        "select v from CalendarVersion v where v.calendarId = :id and v.number = :number",
                        CalendarVersion.class)
                .setParameter("id", calendar.id)
                .setParameter("number", calendar.version)
                .getSingleResult();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
