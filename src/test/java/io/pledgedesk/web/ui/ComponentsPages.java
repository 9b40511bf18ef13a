package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.web.ui.figures.Tile;
import io.pledgedesk.web.ui.ticket.ClockStrip;
import io.pledgedesk.web.ui.ticket.ClockView;
import io.pledgedesk.web.ui.ticket.MessageView;
import io.pledgedesk.web.ui.words.NavWords;
import io.pledgedesk.web.ui.words.TimeWords;
import io.pledgedesk.web.ui.words.UiWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Every part in every state, for the eye and for axe; in the tests only. Also the shortest example of a page. */
@Path("/test/components")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ComponentsPages {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(DeskFrame frame, ComponentsView view);
    }

    record ComponentsView(
            List<SlaChip> chips,
            List<StatusMark> statuses,
            List<PriorityMark> priorities,
            List<Avatar> people,
            List<ClockView> clocks,
            List<Step> steps,
            List<Tile> tiles,
            List<MessageView> messages,
            Form form,
            List<Option> options) {}

    private final Frames frames;
    private final UiWords words;
    private final TimeWords timeWords;
    private final NavWords nav;
    private final Clock clock;

    ComponentsPages(Frames frames, UiWords words, TimeWords timeWords, NavWords nav, Clock clock) {
        this.frames = frames;
        this.words = words;
        this.timeWords = timeWords;
        this.nav = nav;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        Instant now = clock.instant();
        Times times = new Times(ZoneId.of("Europe/Berlin"), Language.ENGLISH, now, timeWords);
        List<NavSection> sections = List.of(new NavSection(
                nav.queues(),
                List.of(
                        NavEntry.of("inbox", nav.view("waiting"), "/desk/views/waiting")
                                .withKeys("g q")
                                .withCounts(27, 3),
                        NavEntry.of("history", nav.view("all-open"), "/desk/views/all-open")
                                .withCounts(1212, 0))));
        DeskFrame frame = new DeskFrame(
                frames.look(),
                Avatar.of(7L, "Ana Lopes"),
                times,
                "token",
                sections,
                List.of(NavEntry.of("settings", nav.settings(), "/desk/settings")),
                "/desk/views/waiting",
                2,
                false,
                null,
                true,
                "/desk/stream?topics=queue");
        return Templates.list(frame, view(times));
    }

    private ComponentsView view(Times times) {
        Instant now = times.now();
        Instant soon = now.plusSeconds(840);
        return new ComponentsView(
                List.of(
                        SlaChip.running(times, now.minusSeconds(900), now.minusSeconds(720)),
                        SlaChip.running(times, now.minusSeconds(60), soon),
                        SlaChip.running(times, null, now.plusSeconds(4800)),
                        SlaChip.paused(words),
                        SlaChip.met(times, words, Duration.ofMinutes(9)),
                        SlaChip.missed(times, words, Duration.ofMinutes(9)),
                        SlaChip.none(words)),
                List.of(
                        StatusMark.of("new"),
                        StatusMark.of("open"),
                        StatusMark.of("pending"),
                        StatusMark.of("onHold"),
                        StatusMark.of("solved"),
                        StatusMark.of("closed")),
                List.of(
                        PriorityMark.of("urgent"),
                        PriorityMark.of("high"),
                        PriorityMark.of("normal"),
                        PriorityMark.of("low")),
                List.of(
                        Avatar.of(1L, "Ana Lopes"),
                        Avatar.of(2L, "Žofie"),
                        Avatar.of(null, "Pledge"),
                        Avatar.of(5L, "محمد علي")),
                List.of(
                        new ClockView(
                                "First reply",
                                "met",
                                "check",
                                null,
                                false,
                                "9m",
                                "met, target 30m",
                                "met",
                                30,
                                "",
                                List.of(),
                                null,
                                List.of()),
                        new ClockView(
                                "Next reply",
                                "soon",
                                "clock-alert",
                                soon,
                                true,
                                times.left(soon),
                                "due " + times.clock(soon),
                                "soon",
                                77,
                                "is the next reply due at " + times.clock(soon),
                                List.of(
                                        new ClockView.WhyLine(
                                                "Policy", "Business plan, urgent: next reply within 1 hour", null),
                                        new ClockView.WhyLine("13:20", "Clock started", "0m")),
                                new ClockStrip(
                                        "Time",
                                        List.of(
                                                new ClockStrip.Bar("counted", "0", "600"),
                                                new ClockStrip.Bar("paused", "600", "400"))),
                                List.of(new ClockView.WhyLine("Ana Lopes", "used 30% of the target", "18m"))),
                        new ClockView(
                                "Resolution",
                                "",
                                null,
                                null,
                                false,
                                "Paused",
                                "5h left",
                                "ok",
                                32,
                                "",
                                List.of(),
                                null,
                                List.of())),
                List.of(
                        new Step(Step.State.DONE, "Received", Phrase.of("Today 11:54")),
                        new Step(Step.State.NOW, "Being worked on", Phrase.of("Reply by 14:30")),
                        new Step(Step.State.AHEAD, "Solved", Phrase.of(""))),
                List.of(
                        new Tile(
                                "triangle-alert",
                                "Late now",
                                "7",
                                null,
                                "oldest 34m",
                                "late",
                                true,
                                "/desk/views/late"),
                        new Tile("smile", "Satisfaction", "4.6", "of 5", "87 answers", null, false, null)),
                List.of(
                        new MessageView(
                                "1",
                                "",
                                Avatar.of(3L, "Lena Fischer"),
                                "Bluecart",
                                times.brief(now),
                                true,
                                List.of(FileView.of("/f", "trace.txt", 14_400, "text/plain")),
                                null),
                        new MessageView(
                                "2",
                                "note",
                                Avatar.of(7L, "Ana Lopes"),
                                null,
                                times.brief(now),
                                false,
                                List.of(),
                                1041L)),
                Form.of(Map.of("subject", "Card charged twice", "email", "priya@"))
                        .with(new Refusal.Invalid("email", "Enter the part after the @, for example company.com")),
                List.of(new Option("1", "Billing"), new Option("2", "Technical")));
    }
}
