package io.pledgedesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts that the demo desk is made of. */
final class DemoTexts {

    private DemoTexts() {}

    /** The lines of a file, without its comments. */
    static List<String> lines(String name) {
        return all(name).stream().filter(line -> !line.startsWith("#")).toList();
    }

    static List<String> all(String name) {
        try (InputStream in = DemoTexts.class.getResourceAsStream("/demo/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
