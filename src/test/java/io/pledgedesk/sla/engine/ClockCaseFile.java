package io.pledgedesk.sla.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code sla-cases/clocks/*.txt}; how they are written stands in the README beside them. */
final class ClockCaseFile {

    private static final Pattern EVENT = Pattern.compile("(" + CaseWords.INSTANT + ")\\s+(.*)");
    private static final Pattern CHECK = Pattern.compile("at (" + CaseWords.INSTANT + ")\\s+(.*)");

    private final Path file;
    private final CaseWords words = new CaseWords();
    private final CasePolicies policies = new CasePolicies();
    private final List<ClockCase> cases = new ArrayList<>();
    private CaseHappenings happenings;
    private String head = "";
    private List<String> block = new ArrayList<>();
    private String instant = "";

    private ClockCaseFile(Path file) {
        this.file = file;
    }

    static List<ClockCase> read(Path file) {
        return new ClockCaseFile(file).read();
    }

    private List<ClockCase> read() {
        int number = 0;
        for (String line : lines()) {
            number++;
            String text = line.strip();
            try {
                if (!text.isEmpty() && !text.startsWith("#")) {
                    read(number, text, Character.isWhitespace(line.charAt(0)));
                }
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError(file.getFileName() + ":" + number + ": " + text + ": " + e.getMessage(), e);
            }
        }
        endBlock();
        return cases;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void read(int number, String text, boolean isIndented) {
        if (!isIndented) {
            endBlock();
            begin(number, text);
        } else if (head.startsWith("Case ")) {
            readInCase(number, text);
        } else {
            block.add(text);
        }
    }

    private void begin(int number, String text) {
        head = text;
        if (text.startsWith("Case ")) {
            happenings = new CaseHappenings(policies);
            cases.add(new ClockCase(
                    text.substring("Case ".length()), number, words, policies, new ArrayList<>(), new ArrayList<>()));
        } else if (text.startsWith("Rule ")) {
            policies.rule(text.substring("Rule ".length()));
        } else if (text.startsWith("Times in ")) {
            words.zone(text.substring("Times in ".length()));
        } else if (text.startsWith("Week of ")) {
            words.week(text.substring("Week of ".length()));
        } else if (!text.matches("(Calendar|Edit|Correction|Policy) .*")) {
            throw new AssertionError("Neither calendar, policy, rule nor case");
        }
    }

    /** Calendars and policies are made when all their lines are known. */
    private void endBlock() {
        if (head.startsWith("Calendar ")) {
            policies.calendar(head.substring("Calendar ".length()), block);
        } else if (head.startsWith("Edit ")) {
            String[] words = head.substring("Edit ".length()).split(", ");
            policies.edit(words[0], this.words.instant(words[1]), block);
        } else if (head.startsWith("Correction ")) {
            policies.correction(head.substring("Correction ".length()), block);
        } else if (head.startsWith("Policy ")) {
            policies.policy(head.substring("Policy ".length()), block);
        }
        head = "";
        block = new ArrayList<>();
    }

    private void readInCase(int number, String text) {
        ClockCase current = cases.get(cases.size() - 1);
        Matcher event = EVENT.matcher(text);
        Matcher check = CHECK.matcher(text);
        if (event.matches()) {
            for (String what : event.group(2).split(", ")) {
                for (Happening happening : happenings.happenings(what)) {
                    current.timeline()
                            .add(new TimelineEvent(
                                    words.instant(event.group(1)),
                                    current.timeline().size() + 1L,
                                    happening));
                }
            }
        } else {
            instant = check.matches() ? check.group(1) : instant;
            String expected = check.matches() ? check.group(2) : text;
            current.checks().add(new ClockCase.Check(number, instant, expected));
        }
    }
}
