package io.pledgedesk.people;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains that give addresses to everybody ({@code free-mail-domains.txt}); they say nothing about an organization. */
final class FreeMail {

    private static final Set<String> DOMAINS = read();

    private FreeMail() {}

    static boolean isFree(String domain) {
        return DOMAINS.contains(domain);
    }

    private static Set<String> read() {
        try (InputStream in = FreeMail.class.getResourceAsStream("/free-mail-domains.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
