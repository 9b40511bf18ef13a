package io.pledgedesk.demo;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideText;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.guide.GuideVotes;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.guide.Release;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The guides of the demo desk, out of guides.txt: categories, titles, a summary each, the text, its translations. */
@ApplicationScoped
class DemoGuides {

    private static final String INTERNAL = "internal";
    private static final int VOTERS = 40;

    private final Guides guides;
    private final GuideTranslations translations;
    private final GuideCategories categories;
    private final GuideVotes votes;

    DemoGuides(Guides guides, GuideTranslations translations, GuideCategories categories, GuideVotes votes) {
        this.guides = guides;
        this.translations = translations;
        this.categories = categories;
        this.votes = votes;
    }

    void create(Actor author, Dice dice) {
        Viewer by = new Viewer(author.kind(), author.id(), author.name(), "", Set.of(Role.AGENT), Set.of());
        Long category = null;
        Audience audience = Audience.PUBLIC;
        Guide original = null;
        List<String> lines = DemoTexts.all("guides.txt");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("@ ")) {
                audience = line.substring(2).equals(INTERNAL) ? Audience.INTERNAL : Audience.PUBLIC;
                category = audience == Audience.INTERNAL
                        ? null
                        : Long.valueOf(
                                categories.create(names(line.substring(2)), i).id());
            } else if (line.startsWith("= ")) {
                original = tell(by, line.substring(2), lines.get(i + 1), body(lines, i + 2), category, audience, dice);
            } else if (line.startsWith("~ ")) {
                translate(by, original, line.substring(2), lines.get(i + 1), body(lines, i + 2));
            }
        }
    }

    /** @param told in English, German and Arabic */
    private static Map<Language, String> names(String told) {
        String[] parts = told.split(" \\| ");
        return Map.of(Language.ENGLISH, parts[0], Language.GERMAN, parts[1], Language.ARABIC, parts[2]);
    }

    /** @param heading the code of the language and the title */
    private void translate(Viewer by, Guide original, String heading, String summary, String body) {
        String[] parts = heading.split(" ", 2);
        GuideText text = new GuideText(parts[1], summary, body, null, original.audience());
        translations.create(
                by, original.id(), Language.of(parts[0]).orElseThrow(), original.latest(), text, new Release.Now());
    }

    private Guide tell(
            Viewer by, String title, String summary, String body, Long category, Audience audience, Dice dice) {
        GuideText text = new GuideText(title, summary, body, category, audience, Language.ENGLISH);
        Guide guide = guides.create(by, text, null, new Release.Now());
        if (audience == Audience.PUBLIC) {
            int said = dice.between(6, VOTERS);
            double good = dice.between(0.7, 0.95);
            for (int voter = 0; voter < said; voter++) {
                votes.vote(guide.id(), "demo-" + voter, dice.happens(good));
            }
        }
        return guide;
    }

    private static String body(List<String> lines, int from) {
        StringBuilder body = new StringBuilder();
        for (int i = from; i < lines.size() && !lines.get(i).matches("[@=~] .*"); i++) {
            body.append(lines.get(i)).append('\n');
        }
        return body.toString().strip();
    }
}
