package io.pledgedesk.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A native query about the tickets of a scope, which stand in it as {@code ticket t} where {@code {scope}} restricts them. */
final class Question {

    private final EntityManager entities;
    private final String sql;
    private final Map<String, Object> values = new HashMap<>();

    Question(EntityManager entities, String sql, Scope scope) {
        this.entities = entities;
        this.sql = sql.replace("{scope}", scope.condition());
        values.putAll(scope.parameters());
    }

    Question in(Period period) {
        return withIfAsked("from", period.from()).withIfAsked("to", period.to());
    }

    Question with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The same for what not every question names. */
    Question withIfAsked(String name, Object value) {
        return Pattern.compile(":" + name + "\\b").matcher(sql).find() ? with(name, value) : this;
    }

    Row row() {
        return rows(1).get(0);
    }

    /** @param limit how many are enough */
    List<Row> rows(int limit) {
        Query query = entities.createNativeQuery(sql, Object[].class).setMaxResults(limit);
        values.forEach(query::setParameter);
        List<?> found = query.getResultList();
        return found.stream().map(each -> new Row((Object[]) each)).toList();
    }
}
