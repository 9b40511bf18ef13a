package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** How what is being typed into the search box can go on. */
@ApplicationScoped
public class QueryCompletion {

    private static final int MAX_OFFERED = 8;
    private static final int MAX_TYPED = 600;

    private final EntityManager entities;
    private final Views views;
    private final Statuses statuses;
    private final Speech speech;

    QueryCompletion(EntityManager entities, Views views, Statuses statuses, Speech speech) {
        this.speech = speech;
        this.statuses = statuses;
        this.entities = entities;
        this.views = views;
    }

    /** @return whole texts of the box, the best first; empty where nothing is to be said */
    @Transactional
    public List<String> of(Viewer viewer, String typed) {
        if (typed == null || typed.isBlank() || typed.length() > MAX_TYPED || typed.endsWith(" ")) {
            return List.of();
        }
        int start = typed.lastIndexOf(' ') + 1;
        String before = typed.substring(0, start);
        String minus = typed.startsWith("-", start) ? "-" : "";
        String part = typed.substring(start + minus.length()).toLowerCase(Locale.ROOT);
        int colon = part.indexOf(':');
        Stream<String> ends = colon < 0
                ? QueryLanguage.KEYS.stream().map(key -> key + ":").filter(key -> key.startsWith(part))
                : values(viewer, part.substring(0, colon), part.substring(colon + 1))
                        .map(value -> part.substring(0, colon + 1) + value);
        return ends.filter(end -> !end.equals(part))
                .limit(MAX_OFFERED)
                .map(end -> before + minus + end)
                .toList();
    }

    private Stream<String> values(Viewer viewer, String key, String begun) {
        return switch (key) {
            case "status" ->
                begun(begun, Stream.concat(Arrays.stream(Status.values()).map(Status::code), names()));
            case "priority" -> begun(begun, Arrays.stream(Priority.values()).map(Priority::code));
            case "channel" -> begun(begun, Arrays.stream(Channel.values()).map(Channel::code));
            case "sla" -> begun(begun, Stream.of("late", "soon", "ok", "paused", "done", "none", "<1h", "<4h"));
            case "due" -> begun(begun, Stream.of("<1h", "<4h", "<1d", ">1d"));
            case "created", "updated" -> begun(begun, Stream.of("<1h", "<1d", "<7d", ">7d", ">30d"));
            case "is" -> begun(begun, QueryLanguage.CONDITIONS.stream());
            case "assignee" -> Stream.concat(begun(begun, Stream.of("me", "none")), handles(begun));
            case "team" ->
                begun(begun, views.teams(viewer).stream().map((Team team) -> team.name))
                        .map(QueryCompletion::quoted);
            case "tag" -> tags(begun);
            default -> Stream.empty();
        };
    }

    private static Stream<String> begun(String start, Stream<String> values) {
        return values.filter(value -> value.toLowerCase(Locale.ROOT).startsWith(start));
    }

    private Stream<String> names() {
        return statuses.book().all().stream()
                .filter(status -> !status.isRetired())
                .map(status -> status.name(speech.now()))
                .filter(Objects::nonNull)
                .map(QueryCompletion::quoted);
    }

    private static String quoted(String name) {
        return name.indexOf(' ') < 0 ? name : '"' + name.replace("\"", "") + '"';
    }

    private Stream<String> handles(String start) {
        return entities.createQuery(
                        "select email from Agent where active = true and (email like ?1 escape '!' or lower(name) like"
                                + " ?1 escape '!') order by email",
                        String.class)
                .setParameter(1, WordConditions.escaped(start) + "%")
                .setMaxResults(MAX_OFFERED)
                .getResultStream();
    }

    private Stream<String> tags(String start) {
        return entities.createQuery(
                        "select distinct tag from Ticket t join t.tags tag where tag like ?1 escape '!' order by tag",
                        String.class)
                .setParameter(1, WordConditions.escaped(start) + "%")
                .setMaxResults(MAX_OFFERED)
                .getResultStream()
                .map(QueryCompletion::quoted);
    }
}
