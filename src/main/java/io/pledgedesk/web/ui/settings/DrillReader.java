package io.pledgedesk.web.ui.settings;

import io.pledgedesk.escalation.DrillReport;
import io.pledgedesk.escalation.SimulatedTicket;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.DrillWords;
import io.pledgedesk.web.ui.words.RuleWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the form of a drill and says in words what came out. */
@ApplicationScoped
class DrillReader {

    private static final int MOST_TAGS = 50;

    private final Teams teams;
    private final Agents agents;
    private final DrillWords words;
    private final RuleWords rules;
    private final UiWords ui;

    DrillReader(Teams teams, Agents agents, DrillWords words, RuleWords rules, UiWords ui) {
        this.teams = teams;
        this.agents = agents;
        this.words = words;
        this.rules = rules;
        this.ui = ui;
    }

    SimulatedTicket ticket(DrillForm form, Times times) {
        return new SimulatedTicket(
                Priority.find(form.priority()).orElse(Priority.NORMAL),
                Channel.find(form.channel()).orElse(Channel.EMAIL),
                id(form.team()),
                id(form.assignee()),
                null,
                null,
                tags(form.tags()),
                start(form.start(), times));
    }

    private static Long id(String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static Set<String> tags(String text) {
        return Stream.of((text == null ? "" : text).split("[,\\n]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .limit(MOST_TAGS)
                .collect(Collectors.toSet());
    }

    private static Instant start(String text, Times times) {
        try {
            if (text != null && !text.isEmpty()) {
                LocalDateTime local = LocalDateTime.parse(text);
                boolean isNear = local.getYear() >= 1970 && local.getYear() <= 2200;
                return isNear ? local.atZone(times.zone()).toInstant() : now(times);
            }
        } catch (DateTimeException unreadable) {
            return now(times);
        }
        return now(times);
    }

    private static Instant now(Times times) {
        return times.now().truncatedTo(ChronoUnit.MINUTES);
    }

    DrillView view(DrillForm form, DrillReport report, Times times) {
        SimulatedTicket ticket = ticket(form, times);
        return new DrillView(
                field("priority", words.priority(), ticket.priority().code()),
                field("channel", words.channel(), ticket.channel().code()),
                field("team", words.team(), text(ticket.teamId())),
                field("assignee", words.assignee(), text(ticket.assigneeId())),
                String.join(", ", ticket.tags()),
                LocalDateTime.ofInstant(ticket.createdAt(), times.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString(),
                Arrays.stream(Priority.values())
                        .map(each -> new Option(each.code(), ui.priority(each.code())))
                        .toList(),
                Arrays.stream(Channel.values())
                        .map(each -> new Option(each.code(), words.channelName(each.code())))
                        .toList(),
                choices(teams.choices().stream().map(team -> new Option(Long.toString(team.id), team.name))),
                choices(agents.choices().stream().map(agent -> new Option(Long.toString(agent.id), agent.name))),
                report.policy().map(Named::name).orElse(null),
                lines(report, ticket.createdAt(), times),
                report.more());
    }

    private static Field field(String name, String label, String value) {
        return new Field("f-" + name, name, label, null, null, value, false);
    }

    private static String text(Long id) {
        return id == null ? "" : id.toString();
    }

    private List<Option> choices(Stream<Option> named) {
        List<Option> options = new ArrayList<>(List.of(new Option("", words.none())));
        named.forEach(options::add);
        return options;
    }

    private List<DrillView.Line> lines(DrillReport report, Instant start, Times times) {
        record At(Instant at, DrillView.Line line) {}
        List<At> lines = new ArrayList<>();
        report.dues()
                .forEach(due -> lines.add(new At(
                        due.at(),
                        new DrillView.Line(
                                times.stamp(due.at()),
                                after(start, due.at(), times),
                                true,
                                words.due(ui.metric(due.metric())),
                                null,
                                List.of()))));
        report.steps()
                .forEach(step -> lines.add(new At(
                        step.at(),
                        new DrillView.Line(
                                times.stamp(step.at()),
                                after(start, step.at(), times),
                                false,
                                step.rule(),
                                step.ruleId(),
                                step.acts().stream().map(this::act).toList()))));
        return lines.stream().sorted(Comparator.comparing(At::at)).map(At::line).toList();
    }

    private static String after(Instant start, Instant at, Times times) {
        return "+" + times.tight(Duration.between(start, at));
    }

    private String act(DrillReport.Act act) {
        return switch (act.type()) {
            case "notify" ->
                act.people().isEmpty()
                        ? words.tellsNobody()
                        : rules.doesNotify(
                                act.people().stream().map(Named::name).collect(Collectors.joining(", ")));
            case "assign" -> rules.doesAssign(act.text());
            case "priority" -> rules.doesPriority(ui.priority(act.text()));
            case "tag" -> rules.doesTag(act.text());
            case "note" -> rules.doesNote();
            default -> act.type();
        };
    }
}
