package io.pledgedesk.guide;

import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.SearchWords;
import io.pledgedesk.kernel.Speech;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What readers find, in their language where there is such a text: published guides, those for staff apart. */
@ApplicationScoped
public class GuideShelf {

    public static final int MOST = 500;

    private static final String SELECT = """
        select new io.pledgedesk.guide.PublishedGuide(o.id, g.id, g.language, o.categoryId, o.audience, v.title, v.summary,
            %s, g.publishedAt)
        from Guide g join Guide o on o.id = coalesce(g.originalId, g.id)
        join GuideVersion v on v.guideId = g.id and v.number = g.published
        where (?1 = true or o.audience = io.pledgedesk.guide.Audience.PUBLIC)\
        """;
    private static final String READABLE = " and (g.originalId is null or g.language in (?2, ?3))";
    private static final String OF_THE_SAME =
            " and o.id in (select coalesce(x.originalId, x.id) from Guide x where x.id in ?4)";
    private static final String IN_LISTS = SELECT.formatted("''") + READABLE;
    private static final String WHOLE = SELECT.formatted("v.body");
    private static final Pattern SLUG = Pattern.compile("([0-9]{1,18})(-[a-z0-9-]{0,800})?");
    private static final int MAX_WORDS = 12;
    private static final int SHORTEST_TELLING = 4;
    private static final int ENOUGH_WORDS = 2;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_OF_A_WORD = 1_000;

    private final EntityManager entities;
    private final Speech speech;

    GuideShelf(EntityManager entities, Speech speech) {
        this.entities = entities;
        this.speech = speech;
    }

    /** By title; at most {@value #MOST}. @param internalToo for staff */
    @Transactional
    public List<PublishedGuide> all(boolean internalToo) {
        return best(readable(IN_LISTS + " order by o.id, g.id", internalToo)
                        .setMaxResults(MOST * Language.values().length)
                        .getResultList())
                .stream()
                .sorted(Comparator.comparing(
                                PublishedGuide::title,
                                Collator.getInstance(speech.now().locale()))
                        .thenComparing(PublishedGuide::id))
                .limit(MOST)
                .toList();
    }

    /** @param slug its id, words behind it don't matter @throws Refusal.NotFound for drafts, and for what isn't for everybody */
    @Transactional
    public PublishedGuide get(String slug, boolean internalToo) {
        return find(id(slug), internalToo).orElseThrow(() -> new Refusal.NotFound("guide"));
    }

    /** One text, whatever the reader's language. @param slug the id of the guide in that language */
    @Transactional
    public PublishedGuide text(String slug, boolean internalToo) {
        return entities.createQuery(WHOLE + " and g.id = ?2", PublishedGuide.class)
                .setParameter(1, internalToo)
                .setParameter(2, id(slug))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("guide"));
    }

    private static long id(String slug) {
        Matcher parts = SLUG.matcher(slug);
        if (!parts.matches()) {
            throw new Refusal.NotFound("guide");
        }
        return Long.parseLong(parts.group(1));
    }

    /**
     * Those that share words with a text, the best first. A word that few guides have says more than one that many have; the
     * last word may be half typed.
     */
    @Transactional
    public List<PublishedGuide> find(String text, boolean internalToo, int limit) {
        Map<Long, Double> scores = scores(text);
        if (scores.isEmpty()) {
            return List.of();
        }
        return best(readable(IN_LISTS + OF_THE_SAME, internalToo)
                        .setParameter(4, scores.keySet())
                        .getResultList())
                .stream()
                .filter(guide -> scores.containsKey(guide.textId()))
                .sorted(Comparator.comparing((PublishedGuide guide) -> -scores.get(guide.textId()))
                        .thenComparing(PublishedGuide::id))
                .limit(limit)
                .toList();
    }

    /** One for everybody, by its id or that of a translation; empty for what readers don't see. */
    @Transactional
    public Optional<PublishedGuide> find(long id) {
        return find(id, false);
    }

    private Optional<PublishedGuide> find(long id, boolean internalToo) {
        return best(readable(WHOLE + READABLE + OF_THE_SAME, internalToo)
                        .setParameter(4, List.of(id))
                        .getResultList())
                .stream()
                .findFirst();
    }

    private TypedQuery<PublishedGuide> readable(String query, boolean internalToo) {
        return entities.createQuery(query, PublishedGuide.class)
                .setParameter(1, internalToo)
                .setParameter(2, speech.now())
                .setParameter(3, speech.ofTheDesk());
    }

    /** Of each guide the text in the reader's language; without one that of the desk's, or else the original. */
    private Collection<PublishedGuide> best(List<PublishedGuide> texts) {
        Map<Long, PublishedGuide> best = new LinkedHashMap<>();
        texts.forEach(text -> best.merge(text.id(), text, (one, other) -> rank(other) < rank(one) ? other : one));
        return best.values();
    }

    private int rank(PublishedGuide text) {
        return text.language() == speech.now() ? 0 : text.language() == speech.ofTheDesk() ? 1 : 2;
    }

    /**
     * The guide that answers a question well enough to be offered unasked: two long words of the question stand in its title
     * or summary, and in no other guide's as many.
     */
    @Transactional
    public Optional<PublishedGuide> answering(String question) {
        Map<Long, Integer> hits = new HashMap<>();
        SearchWords.of(question).stream()
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .limit(MAX_WORDS)
                .forEach(word -> weights(word)
                        .forEach((id, weight) -> hits.merge(id, weight >= GuideIndex.SUMMARY ? 1 : 0, Integer::sum)));
        int most = hits.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most < ENOUGH_WORDS) {
            return Optional.empty();
        }
        Map<Long, Integer> byGuide = ofGuides(hits);
        List<PublishedGuide> best = byGuide.keySet().stream()
                .filter(id -> byGuide.get(id) == most)
                .flatMap(id -> find(id).stream())
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
    }

    /** The most that one text of a guide has, whatever its language: somebody may ask in another one than they read. */
    private Map<Long, Integer> ofGuides(Map<Long, Integer> hits) {
        Map<Long, Integer> most = new HashMap<>();
        entities.createQuery("select id, coalesce(originalId, id) from Guide where id in ?1", Object[].class)
                .setParameter(1, hits.keySet())
                .getResultStream()
                .forEach(row -> most.merge((Long) row[1], hits.get((Long) row[0]), Math::max));
        return most;
    }

    private Map<Long, Double> scores(String text) {
        long all = Math.max(
                1,
                entities.createQuery("select count(*) from Guide where published is not null", Long.class)
                        .getSingleResult());
        List<String> words = SearchWords.of(text).stream().limit(MAX_WORDS).toList();
        Map<Long, Double> scores = new HashMap<>();
        for (String word : words) {
            Map<Long, Integer> weights = weights(word);
            double rarity = Math.log(1 + (double) all / Math.max(1, weights.size()));
            weights.forEach((id, weight) -> scores.merge(id, weight * rarity, Double::sum));
        }
        return scores;
    }

    private Map<Long, Integer> weights(String word) {
        boolean beginning = word.length() >= SHORTEST_BEGINNING;
        List<Object[]> rows = entities.createNativeQuery(
                        "select guide_id, max(weight) from guide_word where word " + (beginning ? "like ?1" : "= ?1")
                                + " group by guide_id",
                        Object[].class)
                .setParameter(1, beginning ? word + "%" : word)
                .setMaxResults(MOST_OF_A_WORD)
                .getResultList();
        return rows.stream()
                .collect(Collectors.toMap(row -> ((Number) row[0]).longValue(), row -> ((Number) row[1]).intValue()));
    }
}
