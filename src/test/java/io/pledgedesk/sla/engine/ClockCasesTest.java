package io.pledgedesk.sla.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every case in {@code sla-cases/clocks} holds, in whatever order its events come in. */
class ClockCasesTest {

    private static final Path CASES = Path.of("src/test/resources/sla-cases/clocks");

    @TestFactory
    List<DynamicContainer> cases() throws IOException {
        try (Stream<Path> files = Files.list(CASES)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(ClockCasesTest::container)
                    .toList();
        }
    }

    private static DynamicContainer container(Path file) {
        String name = file.getFileName().toString();
        return DynamicContainer.dynamicContainer(
                name,
                ClockCaseFile.read(file).stream()
                        .map(each -> DynamicTest.dynamicTest(name + ":" + each.line() + " " + each.name(), () -> {
                            for (ClockCase.Check check : each.checks()) {
                                check(each, check, name);
                            }
                        })));
    }

    private static void check(ClockCase given, ClockCase.Check check, String file) {
        List<TimelineEvent> shuffled = new ArrayList<>(given.timeline());
        Collections.shuffle(shuffled, new Random(check.line()));
        Evaluation evaluation = SlaEngine.evaluate(
                shuffled,
                given.words().instant(check.instant()),
                given.policies().levels());
        try {
            new CaseChecks(new CaseAnswers(given, evaluation)).check(check.text());
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(
                    given.name() + "\n" + file + ":" + check.line() + ": at " + check.instant() + " " + check.text()
                            + "\n" + e.getMessage(),
                    e);
        }
    }
}
