package io.pledgedesk.view;

import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the agents and teams that the search box names: by address, by its part before the @, by name or its beginning. */
@ApplicationScoped
class QueryNames {

    private static final int MAX_MEANT = 50;
    private static final Pattern ID = Pattern.compile("#[0-9]{1,18}");

    private final EntityManager entities;

    QueryNames(EntityManager entities) {
        this.entities = entities;
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
