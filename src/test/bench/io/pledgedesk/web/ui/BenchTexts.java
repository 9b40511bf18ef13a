package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.SearchWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Texts of some fifty words, always the same ones. Words come as in a language: the n-th most frequent one n times as rarely
 * as the most frequent one.
 */
final class BenchTexts {

    static final int COUNT = 5_000;

    private static final int WORDS = 20_000;
    private static final int LENGTH = 60;
    private static final String[] SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu za ny or el ti".split(" ");

    record Text(String subject, String body, Set<String> words) {}

    private BenchTexts() {}

    /** @param rank from 0 for the most frequent one */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        for (int left = rank + SYLLABLES.length; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }

    static List<Text> all() {
        Random random = new Random(1);
        List<Text> texts = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            List<String> words = IntStream.range(0, LENGTH)
                    .mapToObj(n -> word((int) Math.pow(WORDS, random.nextDouble()) - 1))
                    .toList();
            String body = String.join(" ", words.subList(8, LENGTH));
            String subject = words.stream().limit(8).collect(Collectors.joining(" "));
            texts.add(new Text(subject, body, SearchWords.of(subject + " " + body)));
        }
        return texts;
    }
}
