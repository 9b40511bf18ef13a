package io.pledgedesk.custom;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The fields that the desk defined. */
@ApplicationScoped
public class CustomFields {

    /** More than a person can fill in. */
    static final int MOST = 100;

    private final EntityManager entities;

    CustomFields(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<CustomField> find(long id) {
        return Optional.ofNullable(entities.find(CustomField.class, id));
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public CustomField get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("field"));
    }

    /** All, by scope and position. */
    @Transactional
    public List<CustomField> all() {
        return entities.createQuery("from CustomField order by scope desc, position, id", CustomField.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** All of a scope by position, retired ones included. */
    @Transactional
    public List<CustomField> of(FieldScope scope) {
        return entities.createQuery("from CustomField where scope = ?1 order by position, id", CustomField.class)
                .setParameter(1, scope)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @throws Refusal.Conflict when the key is taken, or when there are too many */
    @Transactional
    public CustomField create(CustomFieldDetails details) {
        if (all().size() >= MOST) {
            throw new Refusal.Conflict("tooManyFields", "There are " + MOST + " fields already. Delete some first.");
        }
        CustomField field = new CustomField();
        field.scope = details.scope();
        field.key = details.key();
        field.kind = details.kind();
        field.take(details);
        entities.persist(field);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e)
                    ? new Refusal.Conflict("duplicateKey", "There is already a field with the key " + field.key + ".")
                    : e;
        }
        return field;
    }

    /**
     * @throws Refusal.Stale when the version is not the current one
     * @throws Refusal.Invalid for another key, scope or kind
     */
    @Transactional
    public CustomField change(long id, long version, CustomFieldDetails details) {
        CustomField field = current(id, version);
        if (!field.key.equals(details.key())) {
            throw new Refusal.Invalid("key", "A key stays what it is. Make a new field instead.");
        }
        if (field.scope != details.scope()) {
            throw new Refusal.Invalid("scope", "A field stays where it is. Make a new one instead.");
        }
        if (field.kind != details.kind()) {
            throw new Refusal.Invalid("kind", "A field keeps its kind. Make a new one instead.");
        }
        field.take(details);
        entities.flush();
        return field;
    }

    /** @throws Refusal.Conflict while something stands in it */
    @Transactional
    public void delete(long id, long version) {
        CustomField field = current(id, version);
        boolean used = !entities.createQuery("select subjectId from FieldValue where fieldId = ?1", Long.class)
                .setParameter(1, id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
        if (used) {
            throw new Refusal.Conflict(
                    "inUse", "Tickets or customers have something in “" + field.label + "”. Retire the field instead.");
        }
        entities.remove(field);
        entities.flush();
    }

    private CustomField current(long id, long version) {
        CustomField field = get(id);
        if (field.version != version) {
            throw new Refusal.Stale();
        }
        return field;
    }
}
