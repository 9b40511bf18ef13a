package io.pledgedesk.web.ui.portal;

import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideCategory;
import io.pledgedesk.guide.GuideShelf;
import io.pledgedesk.guide.PublishedGuide;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.web.ui.words.GuideWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The guides for everybody, as the help pages show them. */
@ApplicationScoped
class GuideShelves {

    static final int SUGGESTED = 3;

    private static final int FOUND = 30;
    private static final int MAX_QUERY = 300;

    /** @param name of the category */
    record Shelf(String name, List<GuideLink> guides) {}

    private final GuideShelf guides;
    private final GuideCategories categories;
    private final GuideWords words;
    private final Speech speech;

    GuideShelves(GuideShelf guides, GuideCategories categories, GuideWords words, Speech speech) {
        this.guides = guides;
        this.categories = categories;
        this.words = words;
        this.speech = speech;
    }

    /** In the order of the categories; what stands in none comes last. Empty ones are left out. */
    List<Shelf> all() {
        List<PublishedGuide> all = guides.all(false);
        List<Shelf> shelves = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (GuideCategory category : categories.all()) {
            known.add(category.id());
            add(shelves, category.name(speech.now()), all, guide -> Long.valueOf(category.id())
                    .equals(guide.categoryId()));
        }
        add(shelves, words.noCategory(), all, guide -> !known.contains(guide.categoryId()));
        return shelves;
    }

    private static void add(
            List<Shelf> shelves, String name, List<PublishedGuide> all, Predicate<PublishedGuide> stands) {
        List<GuideLink> here = GuideLink.of(all.stream().filter(stands).toList());
        if (!here.isEmpty()) {
            shelves.add(new Shelf(name, here));
        }
    }

    List<GuideLink> found(String q) {
        return GuideLink.of(guides.find(cut(q), false, FOUND));
    }

    /** What may answer somebody who begins to write. @param visit the token of their form */
    List<GuideLink> suggested(String subject, String visit) {
        if (subject == null || subject.isBlank()) {
            return List.of();
        }
        return GuideLink.of(guides.find(cut(subject), false, SUGGESTED)).stream()
                .map(guide -> guide.during(visit))
                .toList();
    }

    List<GuideLink> relatedTo(PublishedGuide guide) {
        return GuideLink.of(guides.find(guide.title(), false, SUGGESTED + 1).stream()
                .filter(other -> other.id() != guide.id())
                .limit(SUGGESTED)
                .toList());
    }

    private static String cut(String text) {
        return text.length() <= MAX_QUERY ? text : text.substring(0, MAX_QUERY);
    }
}
