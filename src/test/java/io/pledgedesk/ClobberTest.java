package io.pledgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A control hides the method of its form that has its name: scripts that morph or remove the form then fail. */
class ClobberTest {

    private static final Pattern HIDING = Pattern.compile(
            "name=\"(remove|append|prepend|replaceWith|submit|reset|focus|click|matches|closest|contains"
                    + "|children|childNodes|attributes|parentNode|nodeType|nodeName|tagName|cloneNode|dispatchEvent"
                    + "|querySelector|querySelectorAll|getAttribute|setAttribute|hasAttribute|insertBefore"
                    + "|nextSibling|firstChild|action|method|elements|dataset|isConnected)\"");

    @Test
    void noControlOfATemplateIsNamedAsAMethodOfItsForm() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            assertThat(templates.filter(Files::isRegularFile).flatMap(ClobberTest::hidden))
                    .isEmpty();
        }
    }

    private static Stream<String> hidden(Path template) {
        try {
            Matcher found = HIDING.matcher(Files.readString(template));
            return found.results().map(hit -> template + ": " + hit.group()).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
