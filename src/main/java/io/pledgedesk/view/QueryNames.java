package io.pledgedesk.view;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the agents, teams and statuses that the search box names: by address, by its part before the @, by name or its beginning. */
@ApplicationScoped
class QueryNames {

    private static final int MAX_MEANT = 50;
    private static final Pattern ID = Pattern.compile("#[0-9]{1,18}");

    private final EntityManager entities;
    private final Statuses statuses;
    private final Speech speech;

    QueryNames(EntityManager entities, Statuses statuses, Speech speech) {
        this.speech = speech;
        this.entities = entities;
        this.statuses = statuses;
    }

    /** @throws Refusal.Invalid when nobody is called so */
    Set<Long> agents(QueryTerm term) {
        if (isId(term)) {
            return Set.of(id(term));
        }
        return found(term, """
            select id from Agent where email = ?1 or lower(name) like ?2 escape '!' or email like ?3 escape '!'
            """);
    }

    /** @throws Refusal.Invalid when none is called so */
    Set<Long> teams(QueryTerm term) {
        if (isId(term)) {
            return Set.of(id(term));
        }
        return found(term, "select id from Team where lower(name) = ?1 or lower(name) like ?2 escape '!' or ?3 = ''");
    }

    /** Categories by their codes, the desk's own by name; {@code status:#57} is one of them by its id. */
    Criterion statuses(QueryTerm term) {
        StatusBook book = statuses.book();
        return Standing.of(
                term.values().stream().map(value -> status(book, term, value)).toList(), book);
    }

    private StatusChoice status(StatusBook book, QueryTerm term, String value) {
        return category(value)
                .map(StatusChoice::of)
                .or(() -> book.called(isId(term) ? "" : value).map(NamedStatus::exactly))
                .or(() -> isId(term) ? book.find(id(term)).map(NamedStatus::exactly) : Optional.empty())
                .orElseThrow(() -> QueryLanguage.unknown(term, value, known(book)));
    }

    private static Optional<Status> category(String value) {
        return Arrays.stream(Status.values())
                .filter(status -> status.code().equalsIgnoreCase(value))
                .findFirst();
    }

    private List<String> known(StatusBook book) {
        return Stream.concat(
                        Arrays.stream(Status.values()).map(Status::code),
                        book.all().stream()
                                .map(status -> status.name(speech.now()))
                                .filter(Objects::nonNull)
                                .map(name -> "“" + name + "”"))
                .toList();
    }

    /** Views keep ids, because names change: {@code team:#5}. */
    static boolean isId(QueryTerm term) {
        return ID.matcher(term.value()).matches();
    }

    static long id(QueryTerm term) {
        return Long.parseLong(term.value().substring(1));
    }

    private Set<Long> found(QueryTerm term, String query) {
        String name = term.value().toLowerCase(Locale.ROOT);
        String start = WordConditions.escaped(name);
        List<Long> ids = entities.createQuery(query, Long.class)
                .setParameter(1, name)
                .setParameter(2, start + "%")
                .setParameter(3, start + "@%")
                .setMaxResults(MAX_MEANT)
                .getResultList();
        if (ids.isEmpty()) {
            throw new Refusal.Invalid(
                    "q", "There is no " + term.key() + " called “" + QueryLanguage.shortened(term.value()) + "”.");
        }
        return Set.copyOf(ids);
    }
}
