package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Team;
import io.pledgedesk.view.Views;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** The teams that a page offers in several places, read once for all of them. */
@RequestScoped
public class TeamsInView {

    private final Views views;
    private Viewer reader;
    private List<Team> teams;

    TeamsInView(Views views) {
        this.views = views;
    }

    /** Those whose queues the viewer can open, their own first. */
    public List<Team> of(Viewer viewer) {
        if (!viewer.equals(reader)) {
            teams = views.teams(viewer);
            reader = viewer;
        }
        return teams;
    }
}
