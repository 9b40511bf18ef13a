package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.web.ui.StatusMark;
import io.pledgedesk.web.ui.words.WriteWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** The statuses that a reply can set, those that wait for somebody first. */
@ApplicationScoped
class SendSteps {

    private final Statuses statuses;
    private final WriteWords words;
    private final Speech speech;

    SendSteps(Statuses statuses, WriteWords words, Speech speech) {
        this.speech = speech;
        this.statuses = statuses;
        this.words = words;
    }

    List<SendStep> all() {
        StatusBook book = statuses.book();
        Stream<SendStep> set = Stream.of(Status.PENDING, Status.OPEN, Status.ON_HOLD, Status.SOLVED)
                .flatMap(category -> book.active(category).stream())
                .map(this::step);
        SendStep next = new SendStep(SendStep.NEXT, "play", words.send(SendStep.NEXT), null);
        return Stream.concat(set, Stream.of(next)).toList();
    }

    private SendStep step(NamedStatus status) {
        String code = status.choice().code();
        String category = status.category().code();
        String icon = StatusMark.of(category).icon();
        String name = status.name(speech.now());
        return name == null
                ? new SendStep(code, icon, words.send(category), words.status(category))
                : new SendStep(code, icon, words.sendAs(name), name);
    }
}
