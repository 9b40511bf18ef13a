package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Names;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.QueueWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The filters in a list's address, as chips that take them out and as a form that puts them in. */
@ApplicationScoped
class QueueFilters {

    /** @param without the list without this filter */
    record Chip(String label, String without) {}

    /** @param fields one {@code select} or text field each */
    record FilterForm(Form form, List<Select> selects) {
        record Select(Field field, List<Option> options) {}
    }

    private final Names names;
    private final Choices choices;
    private final UiWords ui;
    private final StatusNames statuses;
    private final QueueWords words;

    QueueFilters(Names names, Choices choices, UiWords ui, QueueWords words, StatusNames statuses) {
        this.statuses = statuses;
        this.names = names;
        this.choices = choices;
        this.ui = ui;
        this.words = words;
    }

    List<Chip> chips(QueueAddress address) {
        List<Chip> chips = new ArrayList<>();
        for (String name : QueueAddress.FILTERS) {
            String value = address.value(name);
            if (value != null) {
                chips.add(new Chip(
                        words.chip(words.filterName(name), said(name, value)),
                        address.without(name).toString()));
            }
        }
        return chips;
    }

    private String said(String name, String value) {
        return switch (name) {
            case "status" -> each(value, statuses::filter);
            case "priority" -> each(value, ui::priority);
            case "sla" -> each(value, words::sla);
            case "channel" -> each(value, words::channel);
            case "assignee" -> assignee(value);
            case "team" -> nameOf(names.teams(id(value)).values().stream().map(team -> team.name));
            case "requester" ->
                nameOf(names.customers(id(value)).values().stream().map(customer -> customer.name));
            case "organization" ->
                nameOf(names.organizations(id(value)).values().stream().map(organization -> organization.name));
            default -> value;
        };
    }

    private String assignee(String value) {
        return switch (value) {
            case "me" -> words.me();
            case "none" -> words.nobody();
            default -> nameOf(names.agents(id(value)).values().stream().map(agent -> agent.name));
        };
    }

    private String nameOf(Stream<String> found) {
        return found.findFirst().orElseGet(words::gone);
    }

    private static List<Long> id(String value) {
        return List.of(Ids.parseField(value, "id"));
    }

    private static String each(String codes, UnaryOperator<String> say) {
        return Arrays.stream(codes.split(",")).map(String::strip).map(say).collect(Collectors.joining(", "));
    }

    FilterForm form(QueueAddress address, Viewer viewer) {
        Map<String, String> values = new LinkedHashMap<>();
        QueueAddress.FILTERS.forEach(name -> values.put(name, address.value(name) == null ? "" : address.value(name)));
        Form form = Form.of(values);
        List<Option> assignees = Stream.concat(
                        Stream.of(new Option("me", words.me()), new Option("none", words.nobody())),
                        choices.agents(viewer).stream())
                .toList();
        return new FilterForm(
                form,
                List.of(
                        select(form, "status", statuses.filters()),
                        select(form, "priority", choices.priorities()),
                        select(form, "assignee", assignees),
                        select(form, "team", choices.teams(viewer))));
    }

    private FilterForm.Select select(Form form, String name, List<Option> options) {
        Field field = form.field(name, words.filterName(name));
        return new FilterForm.Select(field, Choices.orNone(words.any(), options));
    }
}
