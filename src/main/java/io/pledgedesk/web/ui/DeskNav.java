package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Team;
import io.pledgedesk.view.QueueCounts;
import io.pledgedesk.view.ReadyView;
import io.pledgedesk.view.SavedView;
import io.pledgedesk.view.SavedViews;
import io.pledgedesk.view.View;
import io.pledgedesk.view.Views;
import io.pledgedesk.web.ui.words.FeedbackWords;
import io.pledgedesk.web.ui.words.GuideWords;
import io.pledgedesk.web.ui.words.NavWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the desk's navigation offers to whom, with what stands in each queue. */
@ApplicationScoped
public class DeskNav {

    private static final int MAX_TEAMS = 12;
    private static final int MAX_VIEWS = 12;

    private static final Map<ReadyView, String> ICONS = new EnumMap<>(Map.ofEntries(
            Map.entry(ReadyView.MINE, "user"),
            Map.entry(ReadyView.MENTIONS, "at-sign"),
            Map.entry(ReadyView.DRAFTS, "square-pen"),
            Map.entry(ReadyView.SNOOZED, "moon-star"),
            Map.entry(ReadyView.WAITING, "inbox"),
            Map.entry(ReadyView.FIRST_REPLY, "zap"),
            Map.entry(ReadyView.UNASSIGNED, "user-plus"),
            Map.entry(ReadyView.ALL_OPEN, "list"),
            Map.entry(ReadyView.PENDING, "hourglass"),
            Map.entry(ReadyView.ON_HOLD, "pause"),
            Map.entry(ReadyView.STUCK, "refresh-cw"),
            Map.entry(ReadyView.SOLVED, "circle-check"),
            Map.entry(ReadyView.SPAM, "ban")));
    private static final Map<ReadyView, String> KEYS = new EnumMap<>(Map.of(
            ReadyView.MINE, "g m",
            ReadyView.WAITING, "g q",
            ReadyView.UNASSIGNED, "g u"));

    /** Nobody waits for what is solved or spam, and it only grows. */
    private static final Set<ReadyView> COUNTED =
            EnumSet.complementOf(EnumSet.of(ReadyView.STUCK, ReadyView.SOLVED, ReadyView.SPAM));

    private final Views views;
    private final TeamsInView teamsInView;
    private final SavedViews saved;
    private final QueueCounts counts;
    private final NavWords words;
    private final GuideWords guideWords;
    private final FeedbackWords feedbackWords;

    DeskNav(
            Views views,
            TeamsInView teamsInView,
            SavedViews saved,
            QueueCounts counts,
            NavWords words,
            GuideWords guideWords,
            FeedbackWords feedbackWords) {
        this.feedbackWords = feedbackWords;
        this.guideWords = guideWords;
        this.views = views;
        this.teamsInView = teamsInView;
        this.saved = saved;
        this.counts = counts;
        this.words = words;
    }

    public static String href(String slug) {
        return "/desk/views/" + slug;
    }

    List<NavSection> sections(Viewer viewer) {
        List<Team> teams = teamsInView.of(viewer).stream().limit(MAX_TEAMS).toList();
        List<SavedView> own = saved.of(viewer, MAX_VIEWS);
        Map<String, QueueCounts.Count> numbers = counts.of(viewer, counted(viewer, teams, own));
        List<NavEntry> queues = EnumSet.range(ReadyView.WAITING, ReadyView.SPAM).stream()
                .map(ready -> entry(ready, numbers))
                .toList();
        List<NavEntry> mine = EnumSet.range(ReadyView.MINE, ReadyView.SNOOZED).stream()
                .map(ready -> entry(ready, numbers))
                .toList();
        List<NavSection> sections = new ArrayList<>();
        sections.add(new NavSection(words.myWork(), mine));
        sections.add(new NavSection(words.queues(), queues));
        List<NavEntry> kept = own.stream()
                .map(view -> counted(NavEntry.of("bookmark", view.name(), href(view.slug())), numbers.get(view.slug())))
                .toList();
        if (!kept.isEmpty()) {
            sections.add(new NavSection(words.views(), kept));
        }
        if (!teams.isEmpty()) {
            sections.add(new NavSection(
                    words.teams(),
                    teams.stream().map(team -> entry(team, numbers)).toList()));
        }
        return sections;
    }

    private List<View> counted(Viewer viewer, List<Team> teams, List<SavedView> own) {
        List<View> all = new ArrayList<>();
        COUNTED.forEach(ready -> all.add(views.of(viewer, ready)));
        teams.forEach(team -> all.add(Views.of(team)));
        own.forEach(view -> countable(viewer, view).ifPresent(all::add));
        return all;
    }

    /** Neither what asks for something that is gone nor what looks for words, which takes too long for every page. */
    private Optional<View> countable(Viewer viewer, SavedView kept) {
        try {
            return Optional.of(views.of(viewer, kept)).filter(View::isQuicklyCounted);
        } catch (Refusal asksForWhatIsGone) {
            return Optional.empty();
        }
    }

    private NavEntry entry(ReadyView ready, Map<String, QueueCounts.Count> numbers) {
        NavEntry entry = NavEntry.of(ICONS.get(ready), words.view(ready.slug()), href(ready.slug()))
                .withKeys(KEYS.get(ready));
        return counted(entry, numbers.get(ready.slug()));
    }

    private static NavEntry entry(Team team, Map<String, QueueCounts.Count> numbers) {
        String slug = Views.of(team).slug();
        return counted(NavEntry.of("users", team.name, href(slug)), numbers.get(slug));
    }

    private static NavEntry counted(NavEntry entry, QueueCounts.Count count) {
        return count == null ? entry : entry.withCounts(count.tickets(), count.late());
    }

    List<NavEntry> foot(Viewer viewer) {
        List<NavEntry> foot = new ArrayList<>();
        foot.add(NavEntry.of("circle-user", words.customers(), "/desk/people"));
        foot.add(NavEntry.of("book-open", guideWords.guides(), "/desk/guides"));
        if (viewer.is(Role.AGENT)) {
            foot.add(NavEntry.of("smile", feedbackWords.title(), "/desk/feedback"));
        }
        if (viewer.is(Role.SUPERVISOR)) {
            foot.add(NavEntry.of("gauge", words.wallboard(), "/desk/wallboard").withKeys("g w"));
            foot.add(NavEntry.of("activity", words.reports(), "/desk/reports"));
        }
        foot.add(NavEntry.of("settings", words.settings(), "/desk/settings"));
        return foot;
    }
}
