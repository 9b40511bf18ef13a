package io.pledgedesk.demo;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation as the demo desk tells it, with places for names and numbers in braces.
 *
 * @param team whose story it is
 * @param topic the slug of its topic
 * @param channel null for any
 * @param german whether it is told in German; in English otherwise
 * @param lines the customer's opening first
 */
record Story(
        String subject,
        String team,
        String topic,
        List<String> tags,
        Priority priority,
        Channel channel,
        boolean german,
        List<Line> lines) {

    enum Voice {
        CUSTOMER("C"),
        REPLY("A"),
        /** … and waits for the customer. */
        REPLY_AND_WAIT("A?"),
        /** … and waits for somebody else. */
        REPLY_AND_HOLD("A|"),
        REPLY_AND_SOLVE("A!"),
        NOTE("N");

        private final String mark;

        Voice(String mark) {
            this.mark = mark;
        }

        boolean isReply() {
            return this != CUSTOMER && this != NOTE;
        }

        static Voice of(String mark) {
            for (Voice voice : values()) {
                if (voice.mark.equals(mark)) {
                    return voice;
                }
            }
            throw new IllegalArgumentException("No such voice: " + mark);
        }
    }

    record Line(Voice voice, String text) {}

    Story {
        tags = List.copyOf(tags);
        lines = List.copyOf(lines);
        if (lines.size() < 2 || lines.get(0).voice() != Voice.CUSTOMER) {
            throw new IllegalArgumentException("A story begins with the customer and has an answer: " + subject);
        }
    }

    String opening() {
        return lines.get(0).text();
    }

    /** What follows the opening, up to and including the first line of a voice; all of it when there is none. */
    List<Line> until(Voice voice) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).voice() == voice) {
                return lines.subList(1, i + 1);
            }
        }
        return rest();
    }

    List<Line> rest() {
        return lines.subList(1, lines.size());
    }

    /** What follows the opening; where the customer writes again, the reply before waited for that and solved nothing. */
    List<Line> solvedOnce() {
        List<Line> told = new ArrayList<>(rest());
        boolean writesAgain = false;
        for (int i = told.size() - 1; i >= 0; i--) {
            Line line = told.get(i);
            if (writesAgain && line.voice() == Voice.REPLY_AND_SOLVE) {
                told.set(i, new Line(Voice.REPLY_AND_WAIT, line.text()));
            }
            writesAgain |= line.voice() == Voice.CUSTOMER;
        }
        return told;
    }

    /** Whether the first reply asks the customer something, who then answers. */
    boolean isAnswered() {
        return startsWith(Voice.REPLY_AND_WAIT) && lines.stream().skip(2).anyMatch(l -> l.voice() == Voice.CUSTOMER);
    }

    boolean startsWith(Voice reply) {
        return lines.stream()
                .map(Line::voice)
                .filter(Voice::isReply)
                .findFirst()
                .filter(reply::equals)
                .isPresent();
    }
}
