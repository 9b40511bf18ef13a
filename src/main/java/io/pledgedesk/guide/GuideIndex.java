package io.pledgedesk.guide;

import io.pledgedesk.kernel.SearchWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words and images of what readers see. A word in a title says more than one in a text. */
@ApplicationScoped
class GuideIndex {

    private static final int TITLE = 6;
    static final int SUMMARY = 3;
    private static final int BODY = 1;
    private static final int ROWS_AT_ONCE = 200;

    private static final int MOST_IMAGES = 100;
    private static final Pattern IMAGE = Pattern.compile(Pattern.quote(GuideImage.PATH) + "([0-9a-f]{48})");

    private final EntityManager entities;

    GuideIndex(EntityManager entities) {
        this.entities = entities;
    }

    void write(Guide guide, GuideVersion text) {
        remove(guide);
        Map<String, Integer> weights = new HashMap<>();
        add(weights, SearchWords.of(text.body()), BODY);
        add(weights, SearchWords.of(text.summary()), SUMMARY);
        add(weights, SearchWords.of(text.title()), TITLE);
        List<Map.Entry<String, Integer>> rows = new ArrayList<>(weights.entrySet());
        images(text.body()).forEach(key -> entities.createNativeQuery(
                        "insert into guide_image_use (guide_id, access_key) values (?1, ?2)")
                .setParameter(1, guide.id)
                .setParameter(2, key)
                .executeUpdate());
        for (int from = 0; from < rows.size(); from += ROWS_AT_ONCE) {
            insert(guide.id, rows.subList(from, Math.min(rows.size(), from + ROWS_AT_ONCE)));
        }
    }

    void remove(Guide guide) {
        for (String table : List.of("guide_word", "guide_image_use")) {
            entities.createNativeQuery("delete from " + table + " where guide_id = ?1")
                    .setParameter(1, guide.id)
                    .executeUpdate();
        }
    }

    private static Set<String> images(String body) {
        return IMAGE.matcher(body)
                .results()
                .limit(MOST_IMAGES)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static void add(Map<String, Integer> weights, Set<String> words, int weight) {
        words.forEach(word -> weights.merge(word, weight, Integer::sum));
    }

    private void insert(long guideId, List<Map.Entry<String, Integer>> rows) {
        String values = "(?, " + guideId + ", ?)" + (", (?, " + guideId + ", ?)").repeat(rows.size() - 1);
        var insert = entities.createNativeQuery("insert into guide_word (word, guide_id, weight) values " + values);
        int parameter = 1;
        for (Map.Entry<String, Integer> row : rows) {
            insert.setParameter(parameter, row.getKey());
            insert.setParameter(parameter + 1, row.getValue());
            parameter += 2;
        }
        insert.executeUpdate();
    }
}
