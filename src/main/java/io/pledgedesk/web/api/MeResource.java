package io.pledgedesk.web.api;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;

/** Who is asking. */
@Path("/api/v1/me")
@Authenticated
public class MeResource {

    private final CurrentViewer viewer;
    private final Agents agents;
    private final Teams teams;

    MeResource(CurrentViewer viewer, Agents agents, Teams teams) {
        this.viewer = viewer;
        this.agents = agents;
        this.teams = teams;
    }

    record TeamRef(String id, String name) {}

    record Me(String id, String kind, String email, String name, Set<String> roles, List<TeamRef> teams) {}

    @GET
    public Me me() {
        Viewer me = viewer.get();
        Set<String> roles = me.isStaff() ? agents.get(me.id()).roles : Set.of("customer");
        List<TeamRef> own =
                teams.named(me.teamIds()).stream().map(MeResource::ref).toList();
        return new Me(Ids.text(me.id()), me.kind().code(), me.email(), me.name(), roles, own);
    }

    private static TeamRef ref(Team team) {
        return new TeamRef(Ids.text(team.id), team.name);
    }
}
