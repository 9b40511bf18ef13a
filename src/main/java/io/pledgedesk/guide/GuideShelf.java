package io.pledgedesk.guide;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What readers find: published guides, those for staff apart. */
@ApplicationScoped
public class GuideShelf {

    public static final int MOST = 500;

    private static final String SELECT = """
        select new io.pledgedesk.guide.PublishedGuide(g.id, g.categoryId, g.audience, v.title, v.summary, %s, g.publishedAt)
        from Guide g join GuideVersion v on v.guideId = g.id and v.number = g.published
        where (?1 = true or g.audience = io.pledgedesk.guide.Audience.PUBLIC)\
        """;
    private static final String IN_LISTS = SELECT.formatted("''");
    private static final String WHOLE = SELECT.formatted("v.body");
    private static final Pattern SLUG = Pattern.compile("([0-9]{1,18})(-[a-z0-9-]{0,800})?");
    private static final int MAX_WORDS = 12;
    private static final int SHORTEST_TELLING = 4;
    private static final int ENOUGH_WORDS = 2;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int MOST_OF_A_WORD = 1_000;

    private final EntityManager entities;

    GuideShelf(EntityManager entities) {
        this.entities = entities;
    }

    /** By title; at most {@value #MOST}. @param internalToo for staff */
    @Transactional
    public List<PublishedGuide> all(boolean internalToo) {
        return entities.createQuery(IN_LISTS + " order by lower(v.title), g.id", PublishedGuide.class)
                .setParameter(1, internalToo)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** @param slug its id, words behind it don't matter @throws Refusal.NotFound for drafts, and for what isn't for everybody */
    @Transactional
    public PublishedGuide get(String slug, boolean internalToo) {
        Matcher parts = SLUG.matcher(slug);
        if (!parts.matches()) {
            throw new Refusal.NotFound("guide");
        }
        return entities.createQuery(WHOLE + " and g.id = ?2", PublishedGuide.class)
                .setParameter(1, internalToo)
                .setParameter(2, Long.valueOf(parts.group(1)))
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("guide"));
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
        Map<Long, PublishedGuide> found = byId(scores.keySet(), internalToo);
        return found.values().stream()
                .sorted(Comparator.comparing((PublishedGuide guide) -> -scores.get(guide.id()))
                        .thenComparing(PublishedGuide::id))
                .limit(limit)
                .toList();
    }

    /** One for everybody, by its id; empty for what readers don't see. */
    @Transactional
    public Optional<PublishedGuide> find(long id) {
        return entities.createQuery(WHOLE + " and g.id = ?2", PublishedGuide.class)
                .setParameter(1, false)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
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
        List<PublishedGuide> best = hits.keySet().stream()
                .filter(id -> hits.get(id) == most)
                .flatMap(id -> find(id).stream())
                .toList();
        return best.size() == 1 ? Optional.of(best.get(0)) : Optional.empty();
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

    private Map<Long, PublishedGuide> byId(Collection<Long> ids, boolean internalToo) {
        return entities.createQuery(IN_LISTS + " and g.id in ?2", PublishedGuide.class)
                .setParameter(1, internalToo)
                .setParameter(2, ids)
                .getResultStream()
                .collect(Collectors.toMap(PublishedGuide::id, guide -> guide));
    }
}
