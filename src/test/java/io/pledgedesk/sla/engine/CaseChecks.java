package io.pledgedesk.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares one line of expectations with the answer. */
record CaseChecks(CaseAnswers answers) {

    private static final Pattern CLOCK = Pattern.compile("(\\w+)(?: #(\\d+))?");

    void check(String expected) {
        if (expected.equals("no clocks")) {
            assertThat(answers.evaluation().clocks()).isEmpty();
        } else if (expected.startsWith("no ")) {
            assertThat(answers.evaluation().clocks())
                    .extracting(clock -> clock.metric().code() + " #" + clock.cycle())
                    .doesNotContain(withCycle(expected.substring(3)));
        } else if (expected.startsWith("ticket ")) {
            assertThat("ticket " + answers.state()).isEqualTo(expected);
        } else if (expected.startsWith("next ")) {
            assertThat("next " + answers.next()).isEqualTo(expected);
        } else if (expected.startsWith("wakes ")) {
            assertThat("wakes " + answers.wake()).isEqualTo(expected);
        } else if (expected.startsWith("rules: ")) {
            assertThat(answers.fired()).isEqualTo(list(expected));
        } else if (expected.startsWith("story: ")) {
            assertThat(answers.story()).isEqualTo(list(expected));
        } else if (expected.startsWith("why ")) {
            String[] parts = expected.substring(4).split(": ", 2);
            assertThat(answers.why(clock(parts[0]))).isEqualTo(parts[1]);
        } else {
            checkClock(expected.split(", "));
        }
    }

    private static String list(String expected) {
        String items = expected.substring(expected.indexOf(": ") + 2);
        return items.equals("none") ? "" : items;
    }

    private static String withCycle(String clock) {
        return clock.contains("#") ? clock : clock + " #1";
    }

    private SlaClock clock(String name) {
        Matcher parts = CLOCK.matcher(name);
        assertThat(parts.matches()).as(name).isTrue();
        int cycle = parts.group(2) == null ? 1 : Integer.parseInt(parts.group(2));
        return answers.clock(Metric.of(parts.group(1)), cycle)
                .orElseThrow(() -> new AssertionError("There is no clock " + name));
    }

    private void checkClock(String[] parts) {
        String name = parts[0].substring(0, parts[0].lastIndexOf(' '));
        Map<String, String> facts = answers.facts(clock(name));
        assertThat(facts.get("state")).as("%s %s", name, facts).isEqualTo(parts[0].substring(name.length() + 1));
        for (int i = 1; i < parts.length; i++) {
            String[] fact = parts[i].split(" ", 2);
            assertThat(facts).as(name).containsKey(fact[0]);
            assertThat(facts.get(fact[0]))
                    .as("%s, %s: %s", name, fact[0], facts)
                    .isEqualTo(fact[1]);
        }
    }
}
