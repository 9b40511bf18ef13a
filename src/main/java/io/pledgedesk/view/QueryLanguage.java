package io.pledgedesk.view;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The language of the search box: {@code status:open assignee:me sla:<2h tag:vip "exact words"}. A minus in front of a
 * part excludes; commas say "or"; whatever has no known key is looked for as text.
 */
@ApplicationScoped
public class QueryLanguage {

    /** What can stand in front of a colon, as completion offers it. */
    public static final List<String> KEYS = List.of(
            "status",
            "priority",
            "assignee",
            "team",
            "tag",
            "sla",
            "due",
            "channel",
            "customer",
            "org",
            "created",
            "updated",
            "is");

    static final List<String> CONDITIONS = List.of(
            "unsolved", "unassigned", "unanswered", "snoozed", "draft", "mentioned", "late", "followed", "spam");

    /** Words of the desk for the states of clocks. */
    static final Map<String, String> SLA = Map.of(
            "late",
            "breached",
            "soon",
            "atRisk",
            "ok",
            "onTrack",
            "paused",
            "paused",
            "done",
            "done",
            "none",
            "none",
            "breached",
            "breached",
            "atrisk",
            "atRisk",
            "ontrack",
            "onTrack");

    private final QueryNames names;
    private final Clock clock;

    QueryLanguage(QueryNames names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /**
     * @param text as it was typed; null or blank asks nothing
     * @param zone in which days begin
     * @throws Refusal.Invalid with a sentence for people, when a known key has a value that it can't have
     */
    @Transactional
    public TicketFilter read(Viewer viewer, String text, ZoneId zone) {
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        TicketFilter filter = TicketFilter.ALL;
        StringBuilder words = new StringBuilder();
        for (QueryTerm typed : QueryTerm.of(text == null ? "" : text)) {
            QueryTerm term = typed.isWord() || isKnown(typed.key()) ? typed : typed.asWord();
            if (term.isWord() && !term.excluded() && !term.exact()) {
                words.append(term.value()).append(' ');
            } else {
                Criterion criterion = criterion(viewer, term, now, zone);
                filter = filter.and(term.excluded() ? new Criterion.Not(criterion) : criterion);
            }
        }
        return filter.withWords(words.toString());
    }

    private static boolean isKnown(String key) {
        return KEYS.contains(key) || key.equals("requester") || key.equals("organization");
    }

    private Criterion criterion(Viewer viewer, QueryTerm term, Instant now, ZoneId zone) {
        return switch (term.key()) {
            case "" -> term.exact() ? new Criterion.Phrase(term.value()) : new Criterion.Words(term.value());
            case "status" -> names.statuses(term);
            case "priority" -> oneOf(Criterion.Column.PRIORITY, term, codes(Priority.values(), Priority::code));
            case "channel" -> oneOf(Criterion.Column.CHANNEL, term, codes(Channel.values(), Channel::code));
            case "sla" ->
                QueryTimes.isComparison(term.value())
                        ? QueryTimes.ahead(Criterion.Moment.DUE, term, now)
                        : oneOf(Criterion.Column.SLA, term, SLA);
            case "due" -> QueryTimes.ahead(Criterion.Moment.DUE, term, now);
            case "created" -> QueryTimes.back(Criterion.Moment.CREATED, term, now, zone);
            case "updated" -> QueryTimes.back(Criterion.Moment.UPDATED, term, now, zone);
            case "tag" -> new Criterion.Tagged(term.value().toLowerCase(Locale.ROOT));
            case "assignee" -> assignee(viewer, term);
            case "team" -> new Criterion.OneOf(Criterion.Column.TEAM, names.teams(term));
            case "customer", "requester" ->
                QueryNames.isId(term)
                        ? new Criterion.OneOf(Criterion.Column.REQUESTER, Set.of(QueryNames.id(term)))
                        : new Criterion.OfCustomer(term.value());
            case "org", "organization" ->
                QueryNames.isId(term)
                        ? new Criterion.OneOf(Criterion.Column.ORGANIZATION, Set.of(QueryNames.id(term)))
                        : new Criterion.OfOrganization(term.value());
            default -> condition(viewer, term, now);
        };
    }

    private Criterion assignee(Viewer viewer, QueryTerm term) {
        return switch (term.value().toLowerCase(Locale.ROOT)) {
            case "me" -> new Criterion.OneOf(Criterion.Column.ASSIGNEE, Set.of(viewer.id()));
            case "none", "nobody" -> new Criterion.Unassigned();
            default -> new Criterion.OneOf(Criterion.Column.ASSIGNEE, names.agents(term));
        };
    }

    private static Criterion condition(Viewer viewer, QueryTerm term, Instant now) {
        return switch (term.value().toLowerCase(Locale.ROOT)) {
            case "unsolved" -> new Criterion.OneOf(Criterion.Column.STATUS, ReadyView.UNSOLVED);
            case "unassigned" -> new Criterion.Unassigned();
            case "unanswered" -> new Criterion.Unanswered();
            case "snoozed" -> new PersonalCriterion.Asleep(viewer.id(), now);
            case "draft" -> new PersonalCriterion.Drafted(viewer.id());
            case "mentioned" -> new PersonalCriterion.Mentioned(viewer.id());
            case "late" -> new Criterion.OneOf(Criterion.Column.SLA, Set.of("breached"));
            case "followed" -> new PersonalCriterion.Followed(viewer.id());
            case "spam" -> new Criterion.Spam();
            default -> throw unknown(term, term.value(), CONDITIONS);
        };
    }

    private static Criterion oneOf(Criterion.Column column, QueryTerm term, Map<String, ?> known) {
        Set<Object> values = term.values().stream()
                .map(value -> Optional.<Object>ofNullable(known.get(value.toLowerCase(Locale.ROOT)))
                        .orElseThrow(() -> unknown(term, value, known.keySet())))
                .collect(Collectors.toSet());
        return new Criterion.OneOf(column, values);
    }

    private static <T> Map<String, T> codes(T[] values, Function<T, String> code) {
        Map<String, T> known = new LinkedHashMap<>();
        for (T value : values) {
            known.put(code.apply(value).toLowerCase(Locale.ROOT), value);
        }
        return known;
    }

    static Refusal.Invalid unknown(QueryTerm term, String value, Iterable<String> known) {
        return new Refusal.Invalid(
                "q",
                "“" + term.key() + ":" + shortened(value) + "” is not known. After “" + term.key() + ":” write "
                        + String.join(", ", known) + ".");
    }

    static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
