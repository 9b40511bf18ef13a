package io.pledgedesk.web.ui;

/**
 * A person as a circle with initials; tag {@code avatar}.
 *
 * @param hue 1 to 6, from the id, so that a person keeps the colour
 */
public record Avatar(String name, String initials, int hue) {

    private static final int HUES = 6;

    /** @param id the person's id; null for automatic steps */
    public static Avatar of(Long id, String name) {
        int hue = id == null ? 1 : (int) (id % HUES) + 1;
        return new Avatar(name, initialsOf(name), hue);
    }

    /** The class of the hue with a space before it; the first hue needs none. */
    public String hueCss() {
        return hue == 1 ? "" : " av-" + hue;
    }

    private static String initialsOf(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(java.util.Locale.ROOT);
    }
}
