package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Views that people keep for themselves, for a team or for everyone. What one may not find does not exist. */
@ApplicationScoped
public class SavedViews {

    static final int MAX_OWN = 100;
    private static final int MAX_SHARED = 1_000;

    private final EntityManager entities;
    private final Teams teams;
    private final Clock clock;

    SavedViews(EntityManager entities, Teams teams, Clock clock) {
        this.entities = entities;
        this.teams = teams;
        this.clock = clock;
    }

    /** Those that the viewer finds, by name. */
    @Transactional
    public List<SavedView> of(Viewer viewer, int limit) {
        return entities.createQuery("""
            from SavedView where (scope = 'private' and ownerId = ?1) or scope = 'everyone'
              or (scope = 'team' and holds(?2, teamId))
            order by lower(name), id
            """, SavedView.class)
                .setParameter(1, viewer.id())
                .setParameter(2, viewer.teamIds().toArray(Long[]::new))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Those of every team and of everyone, by name: for those who lead the desk. */
    @Transactional
    public List<SavedView> shared() {
        return entities.createQuery("from SavedView where scope <> 'private' order by lower(name), id", SavedView.class)
                .setMaxResults(MAX_SHARED)
                .getResultList();
    }

    /** @throws Refusal.NotFound for one that the viewer doesn't find */
    @Transactional
    public SavedView get(Viewer viewer, long id) {
        SavedView view = entities.find(SavedView.class, id);
        if (view == null || !finds(viewer, view)) {
            throw new Refusal.NotFound("view");
        }
        return view;
    }

    private static boolean finds(Viewer viewer, SavedView view) {
        return switch (view.scope()) {
            case EVERYONE -> true;
            case TEAM -> viewer.is(Role.SUPERVISOR) || viewer.teamIds().contains(view.teamId);
            case PRIVATE -> view.ownerId != null && view.ownerId == viewer.id();
        };
    }

    /** Its owner may change it, and whoever leads the desk. */
    public static boolean mayChange(Viewer viewer, SavedView view) {
        return viewer.is(Role.SUPERVISOR) || view.ownerId != null && view.ownerId == viewer.id();
    }

    /**
     * @throws Refusal.Forbidden for everyone's view by somebody who isn't a supervisor, for a view of a team that isn't theirs
     * @throws Refusal.Conflict for too many
     */
    @Transactional
    public SavedView create(Viewer by, SavedViewForm form) {
        requireMayShare(by, form);
        long own = entities.createQuery("select count(*) from SavedView where ownerId = ?1", Long.class)
                .setParameter(1, by.id())
                .getSingleResult();
        if (own >= MAX_OWN) {
            throw new Refusal.Conflict("tooManyViews", "You have " + MAX_OWN + " views already. Remove one first.");
        }
        SavedView view = new SavedView();
        view.ownerId = by.id();
        view.createdAt = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        view.take(form);
        entities.persist(view);
        entities.flush();
        return view;
    }

    @Transactional
    public SavedView change(Viewer by, long id, SavedViewForm form) {
        SavedView view = own(by, id);
        requireMayShare(by, form);
        view.take(form);
        entities.flush();
        return view;
    }

    @Transactional
    public void delete(Viewer by, long id) {
        entities.remove(own(by, id));
    }

    private SavedView own(Viewer by, long id) {
        SavedView view = get(by, id);
        if (!mayChange(by, view)) {
            throw new Refusal.Forbidden("Only its owner or a supervisor changes this view.");
        }
        return view;
    }

    private void requireMayShare(Viewer by, SavedViewForm form) {
        boolean may =
                switch (form.scope()) {
                    case PRIVATE -> true;
                    case TEAM -> by.is(Role.SUPERVISOR) || by.teamIds().contains(form.teamId());
                    case EVERYONE -> by.is(Role.SUPERVISOR);
                };
        if (!may) {
            throw new Refusal.Forbidden(
                    "You may share views with your own teams. Supervisors share them with everyone.");
        }
        if (form.scope() == SavedViewForm.Scope.TEAM
                && teams.find(form.teamId()).isEmpty()) {
            throw new Refusal.Invalid("team", "There is no such team.");
        }
    }
}
