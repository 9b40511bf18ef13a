package io.pledgedesk.demo;

import io.pledgedesk.custom.Filled;
import io.pledgedesk.demo.Story.Voice;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.PastStep;
import io.pledgedesk.ticket.PastTicket;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes the steps of one ticket, the automatic ones included, as they would have happened at a real desk. */
final class Script {

    private final Scene scene;
    private final Cast cast;
    private final Wording wording;
    private final Instant createdAt;
    private final List<PastStep> steps = new ArrayList<>();

    private Instant now;
    private Status status = Status.NEW;
    private boolean assigned;
    private Instant solvedAt;

    Script(Scene scene, Cast cast, Wording wording, Instant createdAt) {
        this.scene = scene;
        this.cast = cast;
        this.wording = wording;
        this.createdAt = createdAt;
        this.now = createdAt;
        if (cast.isRouted(scene.story().topic())) {
            steps.add(new PastStep.Moved(createdAt, Actor.SYSTEM, team()));
        }
    }

    private Named team() {
        return cast.team(scene.story().team());
    }

    /** The instant of the last step. */
    Instant now() {
        return now;
    }

    Instant createdAt() {
        return createdAt;
    }

    DemoCustomer customer() {
        return scene.customer();
    }

    /** The agent takes the ticket; the first time is all that counts. */
    Script take(Instant at) {
        if (!assigned) {
            now = at;
            assigned = true;
            if (!cast.isRouted(scene.story().topic())) {
                steps.add(new PastStep.Moved(at, scene.agent(), team()));
            }
            steps.add(new PastStep.Assigned(
                    at,
                    scene.agent(),
                    new Named(scene.agent().id(), scene.agent().name())));
            open(at);
        }
        return this;
    }

    /** Back to the team: nobody works on it. */
    Script release(Instant at) {
        now = at;
        assigned = false;
        steps.add(new PastStep.Assigned(at, scene.agent(), null));
        return this;
    }

    Script customerWrites(Instant at, String text) {
        now = at;
        steps.add(new PastStep.CustomerWrote(at, wording.say(text)));
        if (status != Status.NEW) {
            open(at);
        }
        return this;
    }

    Script agentReplies(Instant at, String text, Voice voice) {
        take(at);
        now = at;
        steps.add(new PastStep.AgentWrote(at, scene.agent(), Visibility.PUBLIC, wording.say(text)));
        switch (voice) {
            case REPLY_AND_WAIT -> set(at, scene.agent(), Status.PENDING);
            case REPLY_AND_HOLD -> set(at, scene.agent(), Status.ON_HOLD);
            case REPLY_AND_SOLVE -> set(at, scene.agent(), Status.SOLVED);
            default -> open(at);
        }
        return this;
    }

    Script note(Instant at, Actor by, String text) {
        now = at;
        steps.add(new PastStep.AgentWrote(at, by, Visibility.INTERNAL, wording.say(text)));
        return this;
    }

    Script solve(Instant at) {
        now = at;
        set(at, scene.agent(), Status.SOLVED);
        return this;
    }

    Script close(Instant at) {
        now = at;
        set(at, Actor.SYSTEM, Status.CLOSED);
        return this;
    }

    /** Null for one that isn't solved. */
    Instant solvedAt() {
        return solvedAt;
    }

    boolean isSolved() {
        return status == Status.SOLVED;
    }

    private void open(Instant at) {
        set(at, Actor.SYSTEM, Status.OPEN);
    }

    private void set(Instant at, Actor by, Status to) {
        if (status != to) {
            status = to;
            solvedAt = to == Status.SOLVED ? at : to == Status.CLOSED ? solvedAt : null;
            steps.add(new PastStep.StatusSet(at, by, to));
        }
    }

    private Filled filled() {
        Map<String, String> answers = new HashMap<>(DemoFields.answers(scene.story(), scene.channel()));
        answers.replaceAll((key, text) -> wording.say(text));
        return cast.filled(answers);
    }

    PastTicket ticket() {
        Story story = scene.story();
        Set<String> tags = new TreeSet<>();
        story.tags().forEach(tag -> tags.add(wording.say(tag).replace("\"", "")));
        NewTicket opening = new NewTicket(
                wording.say(story.subject()),
                wording.say(story.opening()),
                new NewTicket.Requester(scene.customer().customer().id, null, null),
                scene.priority(),
                scene.channel(),
                Direction.INBOUND,
                null,
                null,
                null,
                tags,
                null);
        return new PastTicket(opening, cast.topic(story.topic()), scene.agent(), createdAt, null, filled(), steps);
    }
}
