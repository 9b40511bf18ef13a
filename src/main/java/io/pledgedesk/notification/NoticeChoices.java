package io.pledgedesk.notification;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** How agents want to be told: which news by which way, and when mail has to wait. */
@ApplicationScoped
public class NoticeChoices {

    private final EntityManager entities;
    private final ChosenWays chosen;
    private final Clock clock;

    NoticeChoices(EntityManager entities, ChosenWays chosen, Clock clock) {
        this.entities = entities;
        this.chosen = chosen;
        this.clock = clock;
    }

    /** With every kind in it. */
    @Transactional
    public NoticeForm of(Viewer agent) {
        Map<String, Ways> events = new LinkedHashMap<>();
        for (NewsKind kind : NewsKind.values()) {
            events.put(kind.code(), chosen.of(agent.id(), kind));
        }
        NoticeForm.Quiet quiet = quiet(agent.id())
                .map(hours -> new NoticeForm.Quiet(
                        hours.from().toString(),
                        hours.to().toString(),
                        hours.zone().getId()))
                .orElse(null);
        return new NoticeForm(events, quiet);
    }

    /**
     * What waits for mail is asked about anew.
     *
     * @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong with it
     */
    @Transactional
    public NoticeForm change(Viewer agent, UnaryOperator<NoticeForm> edit) {
        NoticeForm form = edit.apply(of(agent));
        Violations found = new Violations();
        Map<NewsKind, Ways> events = new EnumMap<>(NewsKind.class);
        form.events().forEach((code, ways) -> read(code, ways, events, found));
        Optional<QuietHours> quiet = form.quietHours() == null
                ? Optional.empty()
                : QuietHours.read(
                        form.quietHours().from(),
                        form.quietHours().to(),
                        form.quietHours().timeZone(),
                        found);
        found.refuseIfAny();
        store(agent.id(), events, quiet);
        return of(agent);
    }

    /** When mail to this agent may leave, if it may not now. */
    Optional<Instant> quietUntil(long agentId, Instant now) {
        return quiet(agentId).flatMap(hours -> hours.endIfQuietAt(now));
    }

    private static void read(String code, Ways ways, Map<NewsKind, Ways> events, Violations found) {
        Optional<NewsKind> kind = NewsKind.find(code);
        if (kind.isEmpty() || ways == null) {
            found.add("events." + code, kind.isEmpty() ? "There are no such news." : "Say bell and mail.");
        } else {
            events.put(kind.get(), ways);
        }
    }

    private void store(long agentId, Map<NewsKind, Ways> events, Optional<QuietHours> quiet) {
        events.forEach((kind, ways) -> entities.merge(new NoticeChoice(agentId, kind, ways)));
        chosen.forget(agentId);
        quiet.ifPresentOrElse(hours -> entities.merge(new QuietHoursRow(agentId, hours)), () -> entities.createQuery(
                        "delete from QuietHoursRow where agentId = ?1")
                .setParameter(1, agentId)
                .executeUpdate());
        entities.flush();
        entities.createQuery("update Notification set mailAt = ?2 where agentId = ?1 and mailAt > ?2")
                .setParameter(1, agentId)
                .setParameter(2, Instant.now(clock))
                .executeUpdate();
    }

    private Optional<QuietHours> quiet(long agentId) {
        List<QuietHoursRow> rows = entities.createQuery("from QuietHoursRow where agentId = ?1", QuietHoursRow.class)
                .setParameter(1, agentId)
                .getResultList();
        return rows.stream().findFirst().map(QuietHoursRow::hours);
    }
}
