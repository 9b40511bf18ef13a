package io.pledgedesk.web.ui.guide;

import io.pledgedesk.guide.Audience;
import io.pledgedesk.guide.Guide;
import io.pledgedesk.guide.GuideCategories;
import io.pledgedesk.guide.GuideList;
import io.pledgedesk.guide.GuideTranslations;
import io.pledgedesk.guide.GuideVersion;
import io.pledgedesk.guide.Guides;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.MessageHtml;
import io.pledgedesk.ticket.SafeHtml;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Moment;
import io.pledgedesk.web.ui.Option;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.GuideDeskWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes the pages on which guides are written. */
@ApplicationScoped
class GuideViews {

    static final String HOME = "/desk/guides";

    /** @param concerns what needs a look, in words @param helpful null without votes */
    record Row(
            long id,
            String title,
            String summary,
            String category,
            String state,
            List<GuideLanguages.Mark> languages,
            String audience,
            boolean internal,
            List<String> concerns,
            String helpful,
            int deflections,
            Moment updated,
            String by) {}

    /** @param href of a way to see fewer */
    record Choice(String label, String href, int count, boolean chosen) {}

    /** @param csv the address of what needs a look; null elsewhere */
    record Listed(List<Choice> choices, List<Row> rows, boolean any, String csv) {}

    /**
     * @param guide null for a new one
     * @param action where it is sent
     * @param languages in which it can be read; empty for a new one
     * @param original what is translated; null for an original
     * @param language that it is written in
     * @param version the version that what is typed is based on
     * @param there what somebody else saved meanwhile; null when nobody did
     * @param preview null while there is no text
     */
    record Edit(
            Facts guide,
            String action,
            List<GuideLanguages.Mark> languages,
            GuideLanguages.Original original,
            Language language,
            List<Option> speaks,
            Form form,
            String version,
            String ticket,
            List<Option> categories,
            List<Option> audiences,
            SafeHtml preview,
            String zone,
            There there) {}

    record Facts(
            long id,
            String title,
            String state,
            boolean internal,
            String href,
            Integer published,
            int latest,
            Moment publishAt,
            Moment reviewed,
            String ticket) {}

    /** What somebody saved while another was writing. */
    record There(String said, String title, String summary, String body) {}

    record Version(int number, Moment at, String by, boolean published, String title) {}

    private final GuideList list;
    private final Guides guides;
    private final GuideCategories categories;
    private final GuideTranslations translations;
    private final GuideLanguages languages;
    private final GuideDeskWords words;

    GuideViews(
            GuideList list,
            Guides guides,
            GuideCategories categories,
            GuideTranslations translations,
            GuideLanguages languages,
            GuideDeskWords words) {
        this.translations = translations;
        this.languages = languages;
        this.list = list;
        this.guides = guides;
        this.categories = categories;
        this.words = words;
    }

    Listed list(String show, Times times) {
        List<GuideList.Line> all = list.all();
        Map<Long, String> names = categories.all().stream()
                .collect(Collectors.toMap(category -> category.id(), category -> category.name(times.language())));
        List<Choice> choices = Stream.of("", "draft", "published", "look", "translate")
                .map(code -> new Choice(
                        label(code),
                        code.isEmpty() ? HOME : HOME + "?show=" + code,
                        (int) all.stream().filter(line -> isShown(line, code)).count(),
                        code.equals(show)))
                .toList();
        List<Row> rows = all.stream()
                .filter(line -> isShown(line, show))
                .map(line -> row(line, names, times))
                .toList();
        return new Listed(choices, rows, !all.isEmpty(), show.equals("look") ? HOME + "/report.csv" : null);
    }

    private String label(String code) {
        return switch (code) {
            case "draft" -> words.drafts();
            case "published" -> words.publishedOnes();
            case "look" -> words.needLook();
            case "translate" -> words.toTranslate();
            default -> words.all();
        };
    }

    private static boolean isShown(GuideList.Line line, String show) {
        return switch (show) {
            case "draft" -> !line.guide().isPublished();
            case "published" -> line.guide().isPublished();
            case "look" -> !line.concerns().isEmpty();
            case "translate" -> line.isToTranslate();
            default -> true;
        };
    }

    private Row row(GuideList.Line line, Map<Long, String> names, Times times) {
        Guide guide = line.guide();
        return new Row(
                guide.id(),
                guide.title(),
                guide.summary(),
                guide.categoryId() == null ? null : names.get(guide.categoryId()),
                guide.state().code(),
                languages.of(line),
                words.audienceName(guide.audience().code()),
                guide.audience() == Audience.INTERNAL,
                line.concerns().stream()
                        .map(concern -> words.concern(concern.code()))
                        .toList(),
                line.tally().votes() == 0
                        ? null
                        : words.share(line.tally().percent(), line.tally().votes()),
                line.tally().deflections(),
                times.age(guide.updatedAt()),
                guide.updatedBy());
    }

    /** @param guide null for a new one */
    Edit edit(Guide guide, GuideInput input, Form form, There there, Times times) {
        Guide original = guide == null ? null : translations.originalOf(guide);
        return new Edit(
                guide == null ? null : facts(guide, times),
                HOME + "/" + (guide == null ? "new" : guide.id()),
                guide == null ? List.of() : languages.of(original, guide.language()),
                guide == null || !guide.isTranslation() ? null : GuideLanguages.original(original, guide),
                input.language().orElse(Language.ENGLISH),
                speaks(),
                form,
                there != null || guide == null || input.version == null
                        ? guide == null ? "" : Long.toString(guide.version())
                        : input.version,
                input.ticket == null ? "" : input.ticket,
                shelves(times.language()),
                audiences(),
                proof(form.value("body")),
                times.zone().getId(),
                there);
    }

    /** A translation that nobody has begun. */
    Edit translation(Guide original, Language into, Form form, Times times) {
        return new Edit(
                null,
                GuideLanguages.href(original, into),
                languages.of(original, into),
                GuideLanguages.original(original, null),
                into,
                List.of(),
                form,
                "",
                "",
                List.of(),
                List.of(),
                proof(form.value("body")),
                times.zone().getId(),
                null);
    }

    private static List<Option> speaks() {
        return Stream.of(Language.values())
                .map(language -> new Option(language.code(), language.ownName()))
                .toList();
    }

    private List<Option> shelves(Language language) {
        return Stream.concat(
                        Stream.of(new Option("", words.noneChosen())),
                        categories.all().stream()
                                .map(category -> new Option(Long.toString(category.id()), category.name(language))))
                .toList();
    }

    private List<Option> audiences() {
        return Stream.of(Audience.values())
                .map(audience -> new Option(audience.code(), words.audienceName(audience.code())))
                .toList();
    }

    private static SafeHtml proof(String body) {
        boolean shown = !body.isBlank() && Texts.length(body) <= Texts.BODY;
        return shown ? MessageHtml.article(Texts.block(body)) : null;
    }

    private static Facts facts(Guide guide, Times times) {
        return new Facts(
                guide.id(),
                guide.title(),
                guide.state().code(),
                guide.audience() == Audience.INTERNAL,
                HOME + "/" + guide.id(),
                guide.published(),
                guide.latest(),
                guide.publishAt() == null ? null : times.at(guide.publishAt()),
                times.day(guide.reviewedAt()),
                guide.ticketId() == null ? null : Long.toString(guide.ticketId()));
    }

    There overtaken(Guide now, Times times) {
        return new There(
                words.overtaken(now.updatedBy(), times.clock(now.updatedAt()).text()),
                now.title(),
                now.summary(),
                now.body());
    }

    List<Version> versions(Guide guide, Times times) {
        return guides.versions(guide.id()).stream()
                .map(version -> version(guide, version, times))
                .toList();
    }

    Version version(Guide guide, GuideVersion version, Times times) {
        boolean published = guide.published() != null && guide.published() == version.number();
        return new Version(version.number(), times.at(version.at()), version.byName(), published, version.title());
    }
}
