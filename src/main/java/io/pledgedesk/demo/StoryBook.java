package io.pledgedesk.demo;

import io.pledgedesk.demo.Story.Line;
import io.pledgedesk.demo.Story.Voice;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The stories of the demo desk, as they stand in its resources; billing.txt says how they are written. */
final class StoryBook {

    private static final Pattern SPOKEN = Pattern.compile("(C|A|A\\?|A\\||A!|N): (.*)");
    private static final Pattern FIELD = Pattern.compile("(topic|tags|priority|channel|lang) (.*)");

    private StoryBook() {}

    static List<Story> all() {
        List<Story> stories = new ArrayList<>();
        stories.addAll(read("Billing", DemoTexts.lines("billing.txt")));
        stories.addAll(read("Technical", DemoTexts.lines("technical.txt")));
        stories.addAll(read("Orders", DemoTexts.lines("orders.txt")));
        return stories;
    }

    static List<Story> read(String team, List<String> text) {
        List<Story> stories = new ArrayList<>();
        Draft draft = null;
        for (String line : text) {
            if (line.startsWith("@ ")) {
                addTo(stories, draft);
                draft = new Draft(team, line.substring(2));
            } else if (draft != null) {
                draft.take(line);
            }
        }
        addTo(stories, draft);
        return stories;
    }

    private static void addTo(List<Story> stories, Draft draft) {
        if (draft != null) {
            stories.add(draft.finished());
        }
    }

    /** A story that is being read. */
    private static final class Draft {

        private final String team;
        private final String subject;
        private final Map<String, String> fields = new HashMap<>();
        private final List<Line> lines = new ArrayList<>();

        Draft(String team, String subject) {
            this.team = team;
            this.subject = subject;
        }

        void take(String line) {
            Matcher spoken = SPOKEN.matcher(line);
            Matcher field = FIELD.matcher(line);
            if (spoken.matches()) {
                lines.add(new Line(Voice.of(spoken.group(1)), spoken.group(2)));
            } else if (lines.isEmpty() && field.matches()) {
                fields.put(field.group(1), field.group(2));
            } else if (!lines.isEmpty()) {
                Line last = lines.remove(lines.size() - 1);
                lines.add(new Line(last.voice(), last.text() + "\n" + line));
            }
        }

        Story finished() {
            return new Story(
                    subject,
                    team,
                    fields.get("topic"),
                    List.of(fields.getOrDefault("tags", "").split(", ")),
                    Priority.of(fields.getOrDefault("priority", "normal")),
                    fields.containsKey("channel") ? Channel.of(fields.get("channel")) : null,
                    "de".equals(fields.get("lang")),
                    lines.stream()
                            .map(line -> new Line(line.voice(), line.text().strip()))
                            .toList());
        }
    }
}
