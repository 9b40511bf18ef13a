package io.pledgedesk.custom;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.AccessChanged;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields that the desk defined. Values are texts in one form: {@code 12.5}, {@code true}, {@code 2026-12-24}. */
@ApplicationScoped
public class FieldValues {

    /** What changed, by key; what is missing on one side was, or is, empty. */
    public record Changes(Map<String, String> from, Map<String, String> to) {

        public boolean isEmpty() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    private final EntityManager entities;
    private final CustomFields fields;
    private final Customers customers;

    FieldValues(EntityManager entities, CustomFields fields, Customers customers) {
        this.entities = entities;
        this.fields = fields;
        this.customers = customers;
    }

    /** By key; empty fields are missing. */
    @Transactional
    public Map<String, String> of(FieldScope scope, long subjectId) {
        return of(scope, List.of(subjectId)).getOrDefault(subjectId, Map.of());
    }

    /** By the id of the ticket or customer, then by key. */
    @Transactional
    public Map<Long, Map<String, String>> of(FieldScope scope, Collection<Long> subjectIds) {
        Map<Long, Map<String, String>> all = new HashMap<>();
        if (!subjectIds.isEmpty()) {
            entities.createQuery("""
                select v.subjectId, f.key, v.content from FieldValue v join CustomField f on f.id = v.fieldId
                where f.scope = ?1 and holds(?2, v.subjectId) order by f.position, f.id
                """, Object[].class)
                    .setParameter(1, scope)
                    .setParameter(2, subjectIds.toArray(Long[]::new))
                    .getResultStream()
                    .forEach(row -> all.computeIfAbsent((Long) row[0], id -> new LinkedHashMap<>())
                            .put((String) row[1], (String) row[2]));
        }
        return all;
    }

    /** What conditions can ask about a ticket: its own fields and those of its requester. */
    @Transactional
    public Map<String, String> around(long ticketId, long requesterId) {
        Map<String, String> known = new HashMap<>();
        entities.createQuery("""
            select f.key, v.content from FieldValue v join CustomField f on f.id = v.fieldId
            where (f.scope = ?1 and v.subjectId = ?2) or (f.scope = ?3 and v.subjectId = ?4)
            """, Object[].class)
                .setParameter(1, FieldScope.TICKET)
                .setParameter(2, ticketId)
                .setParameter(3, FieldScope.CUSTOMER)
                .setParameter(4, requesterId)
                .getResultStream()
                .forEach(row -> known.put((String) row[0], (String) row[1]));
        return known;
    }

    /** The fields as they are now, for whoever reads many values before they are stored. */
    @Transactional
    public FieldSheet sheet(FieldScope scope) {
        return new FieldSheet(fields.of(scope));
    }

    /** Stores what a sheet has read, for a ticket or customer that has nothing in its fields yet. */
    @Transactional
    public void store(long subjectId, Filled filled) {
        filled.byField().forEach((field, value) -> entities.persist(new FieldValue(field, subjectId, value)));
    }

    /**
     * @param to by key; empty or null empties a field, what is not named stays
     * @return what has really changed
     * @throws Refusal.Invalid with {@code custom.<key>} for unknown and retired fields, and for what can't stand in one
     */
    @Transactional
    public Changes set(FieldScope scope, long subjectId, Map<String, String> to) {
        if (to.isEmpty()) {
            return new Changes(Map.of(), Map.of());
        }
        FieldSheet sheet = sheet(scope);
        Map<String, String> now = of(scope, subjectId);
        Map<String, String> checked = sheet.changes(now, to);
        Map<String, String> from = new LinkedHashMap<>();
        Map<String, String> changed = new LinkedHashMap<>();
        checked.forEach((key, value) -> {
            write(sheet.field(key), subjectId, now.get(key), value);
            if (now.containsKey(key)) {
                from.put(key, now.get(key));
            }
            if (!value.isEmpty()) {
                changed.put(key, value);
            }
        });
        if (scope == FieldScope.CUSTOMER && !checked.isEmpty()) {
            customers.touch(subjectId);
        }
        return new Changes(from, changed);
    }

    private void write(CustomField field, long subjectId, String before, String value) {
        if (before == null) {
            entities.persist(new FieldValue(field.id, subjectId, value));
            return;
        }
        FieldValue row = entities.find(FieldValue.class, new FieldValue.Key(field.id, subjectId));
        if (value.isEmpty()) {
            entities.remove(row);
        } else {
            row.content = value;
        }
    }

    /** Empties the fields of subjects that are erased. */
    @Transactional
    public void forget(FieldScope scope, Collection<Long> subjectIds) {
        entities.createQuery("""
            delete from FieldValue where subjectId in ?1
            and fieldId in (select id from CustomField where scope = ?2)
            """)
                .setParameter(1, subjectIds)
                .setParameter(2, scope)
                .executeUpdate();
    }

    /** Of customers who are deleted nothing stays. */
    @Transactional
    void forget(@Observes AccessChanged changed) {
        if (customers.find(changed.personId()).isEmpty()) {
            entities.createQuery("""
                delete from FieldValue where subjectId = ?1
                and fieldId in (select id from CustomField where scope = ?2)
                """)
                    .setParameter(1, changed.personId())
                    .setParameter(2, FieldScope.CUSTOMER)
                    .executeUpdate();
        }
    }
}
