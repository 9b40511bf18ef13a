package io.pledgedesk.guide;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The shelves on which guides stand. */
@ApplicationScoped
public class GuideCategories {

    static final int MOST = 50;

    private final EntityManager entities;

    GuideCategories(EntityManager entities) {
        this.entities = entities;
    }

    /** All, by position and name. */
    @Transactional
    public List<GuideCategory> all() {
        return entities.createQuery("from GuideCategory order by position, lower(name), id", GuideCategory.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    public Optional<GuideCategory> find(long id) {
        return Optional.ofNullable(entities.find(GuideCategory.class, id));
    }

    /**
     * @param position a sort key, lower first
     * @throws Refusal.Invalid for a name that is empty or too long
     * @throws Refusal.Conflict when there is one of that name, or when there are too many
     */
    @Transactional
    public GuideCategory create(String name, int position) {
        if (all().size() >= MOST) {
            throw new Refusal.Conflict("tooManyCategories", "There are " + MOST + " categories already.");
        }
        GuideCategory category = new GuideCategory();
        write(category, name, position);
        return category;
    }

    /** @throws Refusal.Stale when the version is not the current one */
    @Transactional
    public GuideCategory change(long id, long version, String name, int position) {
        GuideCategory category = current(id, version);
        write(category, name, position);
        return category;
    }

    /** Its guides stay, on no shelf. */
    @Transactional
    public void delete(long id, long version) {
        GuideCategory category = current(id, version);
        entities.createQuery("update Guide set categoryId = null where categoryId = ?1")
                .setParameter(1, id)
                .executeUpdate();
        entities.remove(category);
    }

    private GuideCategory current(long id, long version) {
        GuideCategory category = find(id).orElseThrow(() -> new Refusal.NotFound("category"));
        if (category.version != version) {
            throw new Refusal.Stale();
        }
        return category;
    }

    private void write(GuideCategory category, String name, int position) {
        String line = name == null ? "" : Texts.line(name);
        Violations wrong = new Violations();
        wrong.require(!line.isEmpty(), "name", "nameMissing", "Please enter a name.");
        wrong.require(
                Texts.length(line) <= Texts.NAME,
                "name",
                "nameTooLong",
                "A name has at most " + Texts.NAME + " characters.");
        wrong.require(
                position >= 0 && position <= 999_999, "position", "placeInvalid", "Enter a whole number, lower first.");
        wrong.refuseIfAny();
        category.name = line;
        category.position = position;
        try {
            entities.persist(category);
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e)
                    ? new Refusal.Conflict("duplicateName", "There is already a category “" + line + "”.")
                    : e;
        }
    }
}
