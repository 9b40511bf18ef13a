package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.escalation.ActionResult;
import io.pledgedesk.escalation.EscalationRules;
import io.pledgedesk.escalation.FiringDetails;
import io.pledgedesk.escalation.Firings;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.notification.Told;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.FiringWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** {@code /desk/settings/rules/firings}: what all rules did, the newest first. */
@Path(FiringPages.PATH)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Role.Names.SUPERVISOR)
class FiringPages {

    static final String PATH = SettingsTabs.RULES + "/firings";

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(SettingsFrame page, Log view);
    }

    /** @param next the address of older ones; null on the last page */
    record Log(Field rule, List<Option> rules, List<Line> lines, String next) {}

    record Line(
            long ticket, String rule, String level, String cycle, Moment at, Moment firedAt, List<String> actions) {}

    private final SettingsFrames frames;
    private final EscalationRules rules;
    private final Firings firings;
    private final RuleSentences sentences;
    private final FiringWords words;

    FiringPages(
            SettingsFrames frames, EscalationRules rules, Firings firings, RuleSentences sentences, FiringWords words) {
        this.frames = frames;
        this.rules = rules;
        this.firings = firings;
        this.sentences = sentences;
        this.words = words;
    }

    @GET
    public TemplateInstance list(@RestQuery String rule, @RestQuery String after) {
        SettingsFrame frame = frames.of(SettingsTabs.RULES);
        Long only = rule == null || rule.isBlank() ? null : Ids.parseField(rule, "rule");
        Page<Firings.OfRule> page =
                firings.all(only, Page.DEFAULT_LIMIT, after == null ? null : Cursor.parse(after, 2));
        Times times = frame.desk().times();
        List<Line> lines = page.items().stream().map(each -> line(each, times)).toList();
        String next = page.next() == null
                ? null
                : PATH + "?" + (only == null ? "" : "rule=" + only + "&") + "after=" + page.next();
        return Templates.list(frame, new Log(choice(only), choices(), lines, next));
    }

    private Field choice(Long only) {
        return new Field("f-rule", "rule", words.rule(), null, null, only == null ? "" : Ids.text(only), false);
    }

    private List<Option> choices() {
        List<Option> options = new ArrayList<>(List.of(new Option("", words.all())));
        rules.list(Page.MAX_LIMIT, null)
                .items()
                .forEach(rule -> options.add(new Option(Ids.text(rule.id()), rule.name())));
        return options;
    }

    private Line line(Firings.OfRule each, Times times) {
        FiringDetails firing = each.firing();
        return new Line(
                firing.ticketId(),
                each.ruleName() == null ? words.gone() : each.ruleName(),
                sentences.when(firing.metric(), firing.level()),
                firing.cycle() > 1 ? words.cycle(firing.cycle()) : null,
                times.stamp(firing.at()),
                times.stamp(firing.firedAt()),
                firing.actions().stream().map(this::sentence).toList());
    }

    private String sentence(ActionResult action) {
        if (action.type().equals("notify")) {
            return action.told().isEmpty()
                    ? (action.reachedSomebody() ? action.result() : words.nobody())
                    : action.told().stream().map(this::told).collect(Collectors.joining(", "));
        }
        return action.isDone() ? words.did(action.type()) : words.failed(words.did(action.type()), action.result());
    }

    private String told(Told told) {
        String ways = told.ways().stream().map(words::way).collect(Collectors.joining(", "));
        return words.told(told.name(), ways.isEmpty() ? words.nothing() : ways);
    }
}
