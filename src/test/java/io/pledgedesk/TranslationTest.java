package io.pledgedesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of every language say what the English ones say, with the same facts in them. */
class TranslationTest {

    private static final Path FILES = Path.of("src/main/resources/messages");
    private static final Pattern WORD = Pattern.compile("\\{(?:#if |#switch |#else if )?([a-z][A-Za-z]*)");
    private static final Pattern CASE = Pattern.compile("\\{#(?:case|is) '([^']*)'\\}");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.pledgedesk");

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void eachLineTranslatesAMessageAndNamesWhatItNames(String language) throws IOException {
        Map<String, Map<String, String>> english = english();
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> bundle :
                translated(language).entrySet()) {
            Map<String, String> messages = english.getOrDefault(bundle.getKey(), Map.of());
            bundle.getValue().forEach((key, text) -> {
                String original = messages.get(key);
                if (original == null) {
                    wrong.add(bundle.getKey() + "." + key + " translates nothing");
                } else if (!named(text).containsAll(named(original))) {
                    wrong.add(bundle.getKey() + "." + key + " names " + named(text) + ", not " + named(original));
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void aLineKnowsEveryCaseThatTheEnglishOneTellsApart(String language) throws IOException {
        Map<String, Map<String, String>> english = english();
        List<String> wrong = new ArrayList<>();
        translated(language)
                .forEach((bundle, lines) -> lines.forEach((key, text) -> {
                    Set<String> missing =
                            cases(english.getOrDefault(bundle, Map.of()).getOrDefault(key, ""));
                    missing.removeAll(cases(text));
                    if (!missing.isEmpty()) {
                        wrong.add(bundle + "." + key + " says nothing of " + missing);
                    }
                }));
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ar"})
    void thereIsALineForEveryMessage(String language) throws IOException {
        Map<String, Map<String, String>> translated = translated(language);
        List<String> missing = new ArrayList<>();
        english().forEach((bundle, messages) -> messages.keySet().stream()
                .filter(key -> !translated.getOrDefault(bundle, Map.of()).containsKey(key))
                .forEach(key -> missing.add(bundle + "." + key)));
        assertThat(missing).isEmpty();
    }

    @Test
    void wordsThatJavaAsksForSpeakTheLanguageOfTheirReader() {
        Set<String> asked = CLASSES.stream()
                .flatMap(type -> type.getConstructors().stream())
                .flatMap(constructor -> constructor.getRawParameterTypes().stream())
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .map(JavaClass::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> produced = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("Vocabulary"))
                .flatMap(type -> type.getMethods().stream())
                .map(method -> method.getRawReturnType().getName())
                .collect(Collectors.toSet());
        asked.removeAll(produced);
        assertThat(asked)
                .as("bundles without a line in the Vocabulary of their package")
                .isEmpty();
    }

    private static Set<String> cases(String text) {
        return CASE.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            names.add(word.group(1));
        }
        return names;
    }

    private static Map<String, Map<String, String>> english() {
        Map<String, Map<String, String>> bundles = new LinkedHashMap<>();
        for (JavaClass type : CLASSES) {
            if (type.isAnnotatedWith(MessageBundle.class)) {
                bundles.put(
                        type.getAnnotationOfType(MessageBundle.class).value(),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(Message.class))
                                .collect(Collectors.toMap(
                                        JavaMethod::getName, method -> method.getAnnotationOfType(Message.class)
                                                .value())));
            }
        }
        return bundles;
    }

    private static Map<String, Map<String, String>> translated(String language) throws IOException {
        String end = "_" + language + ".properties";
        Map<String, Map<String, String>> bundles = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.filter(each -> each.toString().endsWith(end)).toList()) {
                String name = file.getFileName().toString().replace(end, "");
                bundles.put(name, lines(file));
            }
        }
        return bundles;
    }

    private static Map<String, String> lines(Path file) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("=", 2);
            assertThat(lines.put(parts[0], parts[1]))
                    .as("%s twice in %s", parts[0], file)
                    .isNull();
        }
        return lines;
    }
}
