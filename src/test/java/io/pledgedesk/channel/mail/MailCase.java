package io.pledgedesk.channel.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** One case of {@code mail-cases/outcomes.txt}; how they are written stands at its top. */
record MailCase(String name, Map<String, List<String>> says, String mail) {

    private static final Set<String> WORDS =
            Set.of("expect", "text", "not", "files", "subject", "box", "state", "hops", "raw");

    static Stream<MailCase> all() {
        try (InputStream in = MailCase.class.getResourceAsStream("/mail-cases/outcomes.txt")) {
            String[] sections = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("(?m)^== ");
            return Stream.of(sections).skip(1).map(MailCase::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MailCase read(String section) {
        List<String> lines = new ArrayList<>(section.stripTrailing().lines().toList());
        String name = lines.remove(0);
        Map<String, List<String>> says = new LinkedHashMap<>();
        while (!lines.isEmpty() && isWord(lines.get(0))) {
            String line = lines.remove(0);
            int colon = line.indexOf(':');
            says.computeIfAbsent(line.substring(0, colon), word -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return new MailCase(name, says, String.join("\n", lines) + "\n");
    }

    private static boolean isWord(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && WORDS.contains(line.substring(0, colon));
    }

    String one(String word, String otherwise) {
        return says.getOrDefault(word, List.of(otherwise)).get(0);
    }

    List<String> many(String word) {
        return says.getOrDefault(word, List.of());
    }

    /** The value of {@code name=value} in the expectation, or null. */
    String expected(String name) {
        return Stream.of(one("expect", "").split(" "))
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    String outcome() {
        return one("expect", "").split(" ")[0];
    }

    String reason() {
        return one("expect", "").split(" ")[1];
    }

    @Override
    public String toString() {
        return name;
    }
}
