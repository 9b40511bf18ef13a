package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Team;
import io.pledgedesk.people.Topic;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.TicketWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The fields of a ticket that an agent sets, with their options; a present value is always among them. */
@ApplicationScoped
class TicketDetails {

    private final Choices choices;
    private final Names names;
    private final TicketWords words;
    private final UiWords ui;
    private final CustomEntries entries;
    private final StatusNames statuses;
    private final FieldValues values;

    TicketDetails(
            Choices choices,
            Names names,
            TicketWords words,
            UiWords ui,
            CustomEntries entries,
            FieldValues values,
            StatusNames statuses) {
        this.statuses = statuses;
        this.choices = choices;
        this.names = names;
        this.words = words;
        this.ui = ui;
        this.entries = entries;
        this.values = values;
    }

    TicketPage.Details of(Viewer viewer, Ticket ticket, Topic topic) {
        String assignee = orEmpty(ticket.assigneeId());
        String team = orEmpty(ticket.teamId());
        String slug = topic == null ? "" : topic.slug;
        String status = statuses.codeOf(ticket);
        return new TicketPage.Details(
                field("assignee", words.assignee(), assignee),
                with(
                        new Option(assignee, nameOfAssignee(ticket)),
                        Choices.orNone(words.unassigned(), choices.agents(viewer))),
                field("team", words.team(), team),
                with(new Option(team, nameOfTeam(ticket)), Choices.orNone(words.noTeam(), choices.teams(viewer))),
                field("status", words.status(), status),
                with(statuses.option(ticket), statuses.choices()),
                field("priority", words.priority(), ticket.priority().code()),
                choices.priorities(),
                field("topic", words.topic(), slug),
                with(
                        new Option(slug, topic == null ? "" : topic.name),
                        Choices.orNone(words.noTopic(), choices.topics())),
                ticket.tags().stream().sorted().toList(),
                entries.of(FieldScope.TICKET, values.of(FieldScope.TICKET, ticket.id())));
    }

    private static Field field(String name, String label, String value) {
        return new Field("f-" + name, name, label, null, null, value, true);
    }

    private static String orEmpty(Long id) {
        return id == null ? "" : Ids.text(id);
    }

    /** Someone who left, a team that is hidden: what stands there must be shown, though it can't be chosen. */
    private static List<Option> with(Option present, List<Option> options) {
        boolean known = options.stream().anyMatch(option -> option.value().equals(present.value()));
        if (known) {
            return options;
        }
        List<Option> all = new ArrayList<>(options);
        all.add(present);
        return all;
    }

    private String nameOfAssignee(Ticket ticket) {
        Agent agent = ticket.assigneeId() == null
                ? null
                : names.agents(List.of(ticket.assigneeId())).get(ticket.assigneeId());
        return agent == null ? "" : agent.name;
    }

    private String nameOfTeam(Ticket ticket) {
        Team team = ticket.teamId() == null
                ? null
                : names.teams(List.of(ticket.teamId())).get(ticket.teamId());
        return team == null ? "" : team.name;
    }
}
