package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Teams;
import io.pledgedesk.sla.BusinessDays;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The queues that a viewer can open. */
@ApplicationScoped
public class Views {

    static final String TEAM = "team-";

    /** The slug of the search over all tickets. */
    public static final String EVERYTHING = "search";

    private final Teams teams;
    private final SavedViews saved;
    private final QueryLanguage language;
    private final BusinessDays days;
    private final Clock clock;

    Views(Teams teams, SavedViews saved, QueryLanguage language, BusinessDays days, Clock clock) {
        this.days = days;
        this.teams = teams;
        this.saved = saved;
        this.language = language;
        this.clock = clock;
    }

    /** @throws Refusal.NotFound for a queue that there isn't, and for that of a team that is gone or hidden */
    public View get(Viewer viewer, String slug) {
        if (slug.startsWith(SavedView.SLUG)) {
            return of(viewer, saved.get(viewer, Ids.parse(slug.substring(SavedView.SLUG.length()), "view")));
        }
        return ReadyView.find(slug).map(ready -> of(viewer, ready)).orElseGet(() -> ofTeam(viewer, slug));
    }

    /** The same by its name alone, for one that asks for something that is gone. */
    public View named(Viewer viewer, String slug) {
        if (!slug.startsWith(SavedView.SLUG)) {
            return get(viewer, slug);
        }
        SavedView kept = saved.get(viewer, Ids.parse(slug.substring(SavedView.SLUG.length()), "view"));
        return new View(slug, kept.name(), TicketFilter.ALL, TicketOrder.DUE);
    }

    /**
     * A view that somebody made.
     *
     * @throws Refusal when it asks for something that is gone: a team, a colleague
     */
    public View of(Viewer viewer, SavedView kept) {
        View base = baseOf(viewer, kept);
        TicketFilter narrowed = language.read(viewer, kept.query(), ZoneOffset.UTC);
        List<Criterion> both = Stream.concat(base.filter().criteria().stream(), narrowed.criteria().stream())
                .toList();
        return new View(
                kept.slug(),
                kept.name(),
                new TicketFilter(both),
                TicketOrder.find(kept.sort()).orElse(base.order()),
                kept.shape());
    }

    private View baseOf(Viewer viewer, SavedView kept) {
        if (kept.base().equals(EVERYTHING)) {
            return new View(EVERYTHING, null, TicketFilter.ALL, TicketOrder.UPDATED_LAST);
        }
        try {
            return get(viewer, kept.base());
        } catch (Refusal.NotFound gone) {
            throw new Refusal.Invalid(
                    "q",
                    "This view narrows the queue of a team that is gone or hidden from you. Change it or remove it.");
        }
    }

    public View of(Viewer viewer, ReadyView ready) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        View view = ready.of(viewer, now);
        return ready == ReadyView.STUCK
                ? new View(
                        view.slug(),
                        null,
                        view.filter().withStuck(days.staleSince(now), BusinessDays.waitedSince(now)),
                        view.order())
                : view;
    }

    /** The teams whose queues the viewer can open, their own first. */
    public List<Team> teams(Viewer viewer) {
        return teams.choices().stream()
                .filter(team -> maySee(viewer, team))
                .sorted(Comparator.comparing(team -> !viewer.teamIds().contains(team.id)))
                .toList();
    }

    public static View of(Team team) {
        return View.team(team);
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
