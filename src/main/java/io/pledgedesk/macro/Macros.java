package io.pledgedesk.macro;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The saved answers of the desk. Supervisors write them; agents find everyone's and those of their teams. */
@ApplicationScoped
public class Macros {

    static final int MAX_MACROS = 500;

    private final EntityManager entities;
    private final Teams teams;
    private final Statuses statuses;

    Macros(EntityManager entities, Teams teams, Statuses statuses) {
        this.statuses = statuses;
        this.entities = entities;
        this.teams = teams;
    }

    /** Those that the viewer can apply, by name. */
    @Transactional
    public List<Macro> of(Viewer viewer) {
        return entities.createQuery("""
            from Macro where teamId is null or holds(?1, teamId) or ?2 = true
            order by lower(name), id
            """, Macro.class)
                .setParameter(1, viewer.teamIds().toArray(Long[]::new))
                .setParameter(2, viewer.is(Role.SUPERVISOR))
                .setMaxResults(MAX_MACROS)
                .getResultList();
    }

    /** @throws Refusal.NotFound for one that the viewer doesn't find */
    @Transactional
    public Macro get(Viewer viewer, long id) {
        Macro macro = entities.find(Macro.class, id);
        boolean found = macro != null
                && (macro.teamId == null
                        || viewer.is(Role.SUPERVISOR)
                        || viewer.teamIds().contains(macro.teamId));
        if (!found) {
            throw new Refusal.NotFound("macro");
        }
        return macro;
    }

    /** @throws Refusal.Invalid for a team or status that there isn't */
    @Transactional
    public Macro create(MacroForm form) {
        if (entities.createQuery("select count(*) from Macro", Long.class).getSingleResult() >= MAX_MACROS) {
            throw new Refusal.Conflict("tooManyMacros", "There are " + MAX_MACROS + " macros already.");
        }
        Macro macro = new Macro();
        macro.take(checked(form));
        entities.persist(macro);
        entities.flush();
        return macro;
    }

    /**
     * @param version the version that the change is based on
     * @throws Refusal.Stale when it is not the current one
     */
    @Transactional
    public Macro change(Viewer by, long id, int version, MacroForm form) {
        Macro macro = get(by, id);
        if (macro.version != version) {
            throw new Refusal.Stale();
        }
        macro.take(checked(form));
        entities.flush();
        return macro;
    }

    @Transactional
    public void delete(Viewer by, long id) {
        entities.remove(get(by, id));
    }

    private MacroForm checked(MacroForm form) {
        if (form.teamId() != null && teams.find(form.teamId()).isEmpty()) {
            throw new Refusal.Invalid("team", "There is no such team.");
        }
        if (form.moveToId() != null && teams.find(form.moveToId()).isEmpty()) {
            throw new Refusal.Invalid("moveTo", "There is no such team.");
        }
        if (form.status() != null) {
            statuses.book().meant(form.status());
        }
        return form;
    }
}
