package io.pledgedesk.guide;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The same guide in other languages, one text each. */
@ApplicationScoped
public class GuideTranslations {

    private final EntityManager entities;
    private final Guides guides;

    GuideTranslations(EntityManager entities, Guides guides) {
        this.entities = entities;
        this.guides = guides;
    }

    /**
     * @param basedOn the number of the original's text that was translated
     * @throws Refusal.Conflict when there is a text in that language
     */
    @Transactional
    public Guide create(Viewer by, long originalId, Language into, int basedOn, GuideText text, Release release) {
        Guide original = originalOf(guides.get(originalId));
        if (original.language == into) {
            throw taken(into);
        }
        Guide translation = new Guide();
        translation.language = into;
        translation.originalId = original.id;
        translation.basedOn = known(original, basedOn);
        try {
            return guides.begin(by, translation, text.translating(original, into), release);
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e) ? taken(into) : e;
        }
    }

    /**
     * @param basedOn the number of the original's text that it says the same as by now; null when that didn't change
     * @throws Refusal.Stale when somebody else wrote meanwhile; nothing was stored
     */
    @Transactional
    public Guide save(Viewer by, long id, long version, Integer basedOn, GuideText text, Release release) {
        Guide translation = guides.get(id);
        Guide original = originalOf(translation);
        if (basedOn != null) {
            translation.basedOn = Math.max(translation.basedOn, known(original, basedOn));
        }
        return guides.save(by, id, version, text.translating(original, translation.language), release);
    }

    /** The guide itself, if it is one. */
    @Transactional
    public Guide originalOf(Guide guide) {
        return guide.isTranslation() ? guides.get(guide.originalId) : guide;
    }

    /** By the language, the original among them. */
    @Transactional
    public Map<Language, Guide> texts(Guide original) {
        return entities.createQuery("from Guide where id = ?1 or originalId = ?1", Guide.class)
                .setParameter(1, original.id)
                .getResultStream()
                .collect(Collectors.toMap(Guide::language, guide -> guide));
    }

    /** All of all guides, by the id of the original. */
    @Transactional
    Map<Long, List<Guide>> all() {
        return entities.createQuery("from Guide where originalId is not null order by id", Guide.class)
                .setMaxResults(GuideShelf.MOST * Language.values().length)
                .getResultStream()
                .collect(Collectors.groupingBy(Guide::originalId));
    }

    private static int known(Guide original, int number) {
        return Math.max(1, Math.min(number, original.latest));
    }

    private static Refusal taken(Language language) {
        return new Refusal.Conflict(
                "languageTaken", "There is already a text of this guide in " + language.ownName() + ".");
    }
}
