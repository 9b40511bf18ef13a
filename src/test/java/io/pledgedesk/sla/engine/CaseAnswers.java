package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says an evaluation in the words of the cases. */
record CaseAnswers(ClockCase words, Evaluation evaluation) {

    Optional<SlaClock> clock(Metric metric, int cycle) {
        return evaluation.clocks().stream()
                .filter(clock -> clock.metric() == metric && clock.cycle() == cycle)
                .findFirst();
    }

    Map<String, String> facts(SlaClock clock) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("state", clock.state().code());
        facts.put("target", CaseWords.text(clock.targetSeconds()));
        facts.put("started", text(clock.startedAt()));
        facts.put("due", text(clock.dueAt()));
        facts.put("warn", text(clock.warnAt()));
        facts.put("stopped", text(clock.stoppedAt()));
        facts.put("breached", text(clock.breachedAt()));
        facts.put("waived", text(clock.waiver().map(Waiver::at)));
        facts.put("elapsed", CaseWords.text(clock.elapsedSeconds()));
        facts.put("paused", CaseWords.text(clock.pausedSeconds()));
        facts.put("remaining", CaseWords.text(clock.remainingSeconds()));
        return facts;
    }

    String text(Instant instant) {
        return words.words().text(instant);
    }

    private String text(Optional<Instant> instant) {
        return instant.map(this::text).orElse("none");
    }

    String state() {
        return evaluation.state().code();
    }

    String next() {
        return evaluation
                .next()
                .map(clock -> clock.metric().code() + " " + text(clock.dueAt()))
                .orElse("nothing");
    }

    String wake() {
        return text(evaluation.wakeAt());
    }

    String why(SlaClock clock) {
        return clock.segments().stream()
                .map(segment -> CaseWords.text(segment.seconds())
                        + (segment.kind() == ClockSegment.Kind.COUNTED ? "" : " " + segment.text()))
                .collect(Collectors.joining("; "));
    }

    String fired() {
        return evaluation.firings().stream()
                .map(firing ->
                        words.policies().rule(firing.levelId()) + cycle(firing.cycle()) + " " + text(firing.at()))
                .collect(Collectors.joining("; "));
    }

    String story() {
        return evaluation.transitions().stream()
                .map(transition -> transition.metric().code() + cycle(transition.cycle()) + " "
                        + transition.kind().code() + " " + text(transition.at()))
                .collect(Collectors.joining("; "));
    }

    private static String cycle(int cycle) {
        return cycle == 1 ? "" : " #" + cycle;
    }
}
