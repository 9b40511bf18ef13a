package io.pledgedesk.people;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Texts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people and their groups a page at a time, by what begins with a text, without regard to case. */
final class NameSearch<T> {

    private final EntityManager entities;
    private final Class<T> type;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    NameSearch(EntityManager entities, Class<T> type) {
        this.entities = entities;
        this.type = type;
    }

    /** @param text null or blank for all @param paths what may begin with it */
    NameSearch<T> begins(String text, String... paths) {
        String line = text == null ? "" : Texts.line(text);
        if (!line.isEmpty()) {
            conditions.add(Stream.of(paths)
                    .map(path -> path + " like :begin escape '!'")
                    .collect(Collectors.joining(" or ", "(", ")")));
            parameters.put("begin", pattern(line));
        }
        return this;
    }

    /** @param condition in the query's language */
    NameSearch<T> that(String condition) {
        conditions.add(condition);
        return this;
    }

    NameSearch<T> without(long id) {
        conditions.add("id <> :without");
        parameters.put("without", id);
        return this;
    }

    /** @param organizationId null for all */
    NameSearch<T> ofOrganization(Long organizationId) {
        if (organizationId != null) {
            conditions.add("organizationId = :organization");
            parameters.put("organization", organizationId);
        }
        return this;
    }

    /** One more than the limit. @param after holds the id; null for the first page */
    List<T> byId(int limit, Cursor after) {
        conditions.add("id > :after");
        parameters.put("after", after == null ? 0L : after.number(0));
        return rows("id", limit);
    }

    /** One more than the limit. @param after holds the key of the name and the id; null for the first page */
    List<T> byName(int limit, Cursor after) {
        if (after != null) {
            conditions.add("nameKey >= :name and (nameKey > :name or id > :after)");
            parameters.put("name", after.text(0));
            parameters.put("after", after.number(1));
        }
        return rows("nameKey, id", limit);
    }

    private List<T> rows(String order, int limit) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<T> query = entities.createQuery("from " + type.getSimpleName() + where + " order by " + order, type);
        parameters.forEach(query::setParameter);
        return query.setMaxResults(limit + 1).getResultList();
    }

    private static String pattern(String line) {
        return Fields.key(line).replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
