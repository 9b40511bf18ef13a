package io.pledgedesk.guide;

import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shelves on which guides stand. */
@ApplicationScoped
public class GuideCategories {

    static final int MOST = 50;

    private final EntityManager entities;
    private final Speech speech;

    GuideCategories(EntityManager entities, Speech speech) {
        this.entities = entities;
        this.speech = speech;
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

    /** With a name in the desk's language only. */
    @Transactional
    public GuideCategory create(String name, int position) {
        return create(Map.of(speech.ofTheDesk(), name), position);
    }

    /**
     * @param names by language; the desk's is needed, empty ones are none
     * @param position a sort key, lower first
     * @throws Refusal.Invalid for a name that is missing, too long or another category's in that language, in fields such as
     *     {@code name-en}
     * @throws Refusal.Conflict when there are too many
     */
    @Transactional
    public GuideCategory create(Map<Language, String> names, int position) {
        if (all().size() >= MOST) {
            throw new Refusal.Conflict("tooManyCategories", "There are " + MOST + " categories already.");
        }
        GuideCategory category = new GuideCategory();
        write(category, names, position);
        return category;
    }

    /** @throws Refusal.Stale when the version is not the current one */
    @Transactional
    public GuideCategory change(long id, long version, Map<Language, String> names, int position) {
        GuideCategory category = current(id, version);
        write(category, names, position);
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

    private void write(GuideCategory category, Map<Language, String> names, int position) {
        Map<String, String> lines = new TreeMap<>();
        names.forEach((language, name) -> lines.put(language.code(), name == null ? "" : Texts.line(name)));
        lines.values().removeIf(String::isEmpty);
        check(lines, position);
        others(category).forEach(other -> refuseSame(other, lines));
        category.name = lines.get(speech.ofTheDesk().code());
        category.names.keySet().retainAll(lines.keySet());
        category.names.putAll(lines);
        category.position = position;
        try {
            entities.persist(category);
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e) ? new Refusal.Conflict("duplicateName", thereIs(category.name)) : e;
        }
    }

    private void check(Map<String, String> lines, int position) {
        String desk = speech.ofTheDesk().code();
        Violations wrong = new Violations();
        wrong.require(lines.containsKey(desk), field(desk), "nameMissing", "Please enter a name.");
        lines.forEach((language, line) -> wrong.require(
                Texts.length(line) <= Texts.NAME,
                field(language),
                "nameTooLong",
                "A name has at most " + Texts.NAME + " characters."));
        wrong.require(
                position >= 0 && position <= 999_999, "position", "placeInvalid", "Enter a whole number, lower first.");
        wrong.refuseIfAny();
    }

    /** The form's field for the name in a language. */
    public static String field(String language) {
        return "name-" + language;
    }

    private List<GuideCategory> others(GuideCategory category) {
        return all().stream().filter(other -> !other.id.equals(category.id)).toList();
    }

    private static void refuseSame(GuideCategory other, Map<String, String> lines) {
        lines.forEach((language, line) -> {
            if (line.equals(other.names.get(language))) {
                throw new Refusal.Invalid(field(language), "duplicateName", thereIs(line));
            }
        });
    }

    private static String thereIs(String name) {
        return "There is already a category “" + name + "”.";
    }
}
