package io.pledgedesk.web.ui.settings;

import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.words.ConditionWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** People see names where the API has ids: organizations by name, customers by address, teams and topics to choose from. */
@ApplicationScoped
class ConditionNames {

    private static final Pattern BY_ID = Pattern.compile("#([0-9]{1,18})");

    private final Teams teams;
    private final Topics topics;
    private final Organizations organizations;
    private final Customers customers;
    private final ConditionWords words;

    ConditionNames(Teams teams, Topics topics, Organizations organizations, Customers customers, ConditionWords words) {
        this.teams = teams;
        this.topics = topics;
        this.organizations = organizations;
        this.customers = customers;
        this.words = words;
    }

    /** The values of a field that are chosen. */
    List<Option> choices(String field) {
        return switch (field) {
            case "priority" ->
                Stream.of(Priority.URGENT, Priority.HIGH, Priority.NORMAL, Priority.LOW)
                        .map(priority -> new Option(priority.code(), words.priority(priority.code())))
                        .toList();
            case "channel" ->
                Stream.of(Channel.values())
                        .map(channel -> new Option(channel.code(), words.channel(channel.code())))
                        .toList();
            case "team" ->
                teams.choices().stream()
                        .map(team -> new Option(Long.toString(team.id), team.name))
                        .toList();
            case "topic" ->
                topics.choices().stream()
                        .map(topic -> new Option(topic.slug, topic.name))
                        .toList();
            default -> List.of();
        };
    }

    /** A value of the API as somebody would type it; one that names nothing any more is {@code #id}. */
    String typed(String field, String value) {
        return switch (field) {
            case "organization" ->
                id(value)
                        .flatMap(organizations::find)
                        .filter(organization -> named(organization.name).isPresent())
                        .map(organization -> organization.name)
                        .orElse("#" + value);
            case "requester" ->
                id(value)
                        .flatMap(customers::find)
                        .map(customer -> customer.email)
                        .orElse("#" + value);
            default -> value;
        };
    }

    /** A value as the API has it; text that names nothing stays as it is. */
    String value(String field, String typed) {
        Matcher byId = BY_ID.matcher(typed);
        if (byId.matches() && (field.equals("organization") || field.equals("requester"))) {
            return byId.group(1);
        }
        return switch (field) {
            case "organization" ->
                named(typed).map(found -> Long.toString(found.id)).orElse("?" + typed);
            case "requester" ->
                customers
                        .findByEmail(typed)
                        .map(found -> Long.toString(found.id))
                        .orElse("?" + typed);
            default -> typed;
        };
    }

    /** A value for a sentence. */
    String spoken(String field, String value) {
        return switch (field) {
            case "priority" -> words.priority(value);
            case "channel" -> words.channel(value);
            case "team" -> id(value).flatMap(teams::find).map(team -> team.name).orElse("#" + value);
            case "topic" -> topics.findBySlug(value).map(topic -> topic.name).orElse(value);
            default -> typed(field, value);
        };
    }

    /** The only organization of that name. */
    private Optional<Organization> named(String name) {
        List<Organization> same = organizations.list(name, 50, null).items().stream()
                .filter(organization -> organization.name.equalsIgnoreCase(name))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private static Optional<Long> id(String text) {
        boolean number = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
