package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;

/** The queues that a viewer can open. */
@ApplicationScoped
public class Views {

    static final String TEAM = "team-";

    private final Teams teams;

    Views(Teams teams) {
        this.teams = teams;
    }

    /** @throws Refusal.NotFound for a queue that there isn't, and for that of a team that is gone or hidden */
    public View get(Viewer viewer, String slug) {
        return ReadyView.find(slug).map(ready -> ready.of(viewer)).orElseGet(() -> ofTeam(viewer, slug));
    }

    /** The teams whose queues the viewer can open, their own first. */
    public List<Team> teams(Viewer viewer) {
        return teams.choices().stream()
                .filter(team -> maySee(viewer, team))
                .sorted(Comparator.comparing(team -> !viewer.teamIds().contains(team.id)))
                .toList();
    }

    public static View of(Team team) {
        return View.team(team.id);
    }

    private View ofTeam(Viewer viewer, String slug) {
        if (!slug.startsWith(TEAM)) {
            throw new Refusal.NotFound("queue");
        }
        return teams.find(Ids.parse(slug.substring(TEAM.length()), "queue"))
                .filter(team -> maySee(viewer, team))
                .map(Views::of)
                .orElseThrow(() -> new Refusal.NotFound("queue"));
    }

    private static boolean maySee(Viewer viewer, Team team) {
        return !team.restricted
                || viewer.is(Role.SUPERVISOR)
                || viewer.teamIds().contains(team.id);
    }
}
