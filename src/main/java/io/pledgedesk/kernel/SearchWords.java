package io.pledgedesk.kernel;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words of a text as they are looked for: small letters without accents, digits; the same for texts and questions. */
public final class SearchWords {

    /** More different words of one text are left out. */
    public static final int MAX_WORDS = 4_000;

    /** The rest of a longer word is left out, so that all words of a ticket have room (a tsvector holds 1 MB). */
    private static final int MAX_BYTES = 40;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");

    /** Letters that are no composition of a letter and an accent. */
    private static final Map<String, String> FOLDED =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i");

    private SearchWords() {}

    public static Set<String> of(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : GAP.split(folded(text))) {
            if (!word.isEmpty()) {
                words.add(shortened(word));
            }
            if (words.size() == MAX_WORDS) {
                break;
            }
        }
        return words;
    }

    private static String folded(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : FOLDED.entrySet()) {
            plain = plain.replace(letter.getKey(), letter.getValue());
        }
        return plain;
    }

    private static String shortened(String word) {
        if (word.length() * 4 <= MAX_BYTES || word.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES) {
            return word;
        }
        StringBuilder cut = new StringBuilder();
        int bytes = 0;
        for (int point : word.codePoints().toArray()) {
            bytes += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            cut.appendCodePoint(point);
        }
        return cut.toString();
    }
}
