package io.pledgedesk.web.ui.guide;

import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideList;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** In which languages a guide can be read, for those who write it. */
@ApplicationScoped
class GuideLanguages {

    private static final String MISSING = "missing";
    private static final String OLDER = "older";

    /** @param state of {@code guideDesk:state} @param here whether it is the text on this page */
    record Mark(String code, String name, String state, boolean behind, String href, boolean here) {}

    /** The text that a translation is made of. */
    record Original(
            String href,
            String language,
            String code,
            String direction,
            String title,
            String summary,
            String body,
            SafeHtml html,
            int number,
            boolean newer) {}

    private final GuideTranslations translations;

    GuideLanguages(GuideTranslations translations) {
        this.translations = translations;
    }

    List<Mark> of(GuideList.Line line) {
        return marks(line.guide(), line::in, null);
    }

    /** @param here the text that is written on this page */
    List<Mark> of(Guide original, Language here) {
        Map<Language, Guide> texts = translations.texts(original);
        return marks(original, language -> Optional.ofNullable(texts.get(language)), here);
    }

    private static List<Mark> marks(
            Guide original, java.util.function.Function<Language, Optional<Guide>> texts, Language here) {
        return Stream.of(Language.values())
                .map(language -> mark(original, language, texts.apply(language), here))
                .toList();
    }

    private static Mark mark(Guide original, Language language, Optional<Guide> text, Language here) {
        String state = text.map(guide ->
                        isBehind(guide, original) ? OLDER : guide.state().code())
                .orElse(MISSING);
        String href = text.map(guide -> GuideViews.HOME + "/" + guide.id()).orElseGet(() -> href(original, language));
        boolean behind = state.equals(OLDER) || state.equals(MISSING);
        return new Mark(language.code(), language.ownName(), state, behind, href, language == here);
    }

    private static boolean isBehind(Guide text, Guide original) {
        return text.isTranslation() && text.isOlderThan(original);
    }

    /** Where a translation is begun. */
    static String href(Guide original, Language into) {
        return GuideViews.HOME + "/" + original.id() + "/translations/" + into.code();
    }

    /** @param translation null while there is none */
    static Original original(Guide original, Guide translation) {
        return new Original(
                GuideViews.HOME + "/" + original.id(),
                original.language().ownName(),
                original.language().code(),
                original.language().direction(),
                original.title(),
                original.summary(),
                original.body(),
                MessageHtml.article(original.body()),
                original.latest(),
                translation != null && translation.isOlderThan(original));
    }
}
