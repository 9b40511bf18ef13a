package io.pledgedesk.sla.engine;

import io.pledgedesk.sla.engine.Steps.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a life under the terms that held for it (sla.md E1). Terms that promise nothing about its metric are for it as if
 * the policy were removed: it is cancelled, and comes back with the next promise. Terms that change while it is stopped
 * reach it when it is resumed; when nothing is promised then any more, it is cancelled there, since it is no longer stopped.
 * A life that was over before anything was promised has no epochs, and so no clock.
 */
final class Epochs {

    private final Life life;
    private final Story story;
    private final List<Epoch> epochs = new ArrayList<>();
    private boolean isPromised;

    private Epochs(Life life, Story story) {
        this.life = life;
        this.story = story;
    }

    /** None when nothing was ever promised about it. */
    static List<Epoch> of(Life life, Story story) {
        Epochs all = new Epochs(life, story);
        life.spells().forEach(all::live);
        return all.epochs;
    }

    private void live(Life.Spell spell) {
        List<Step<Optional<Terms>>> steps = governing(spell);
        if (isPromised && steps.get(0).value().isEmpty()) {
            epochs.add(new Epoch(last().terms(), spell.from(), spell.from(), Epoch.End.CANCELLED));
        }
        for (int i = 0; i < steps.size(); i++) {
            isPromised = steps.get(i).value().isPresent();
            if (isPromised) {
                Terms terms = steps.get(i).value().get();
                boolean isLast = i == steps.size() - 1;
                epochs.add(
                        isLast
                                ? new Epoch(terms, steps.get(i).from(), spell.to(), endOf(spell))
                                : changed(terms, steps.get(i).from(), steps.get(i + 1)));
            }
        }
    }

    private static Epoch changed(Terms terms, Instant from, Step<Optional<Terms>> next) {
        return new Epoch(terms, from, next.from(), next.value().isPresent() ? Epoch.End.CHANGED : Epoch.End.CANCELLED);
    }

    private Epoch last() {
        return epochs.get(epochs.size() - 1);
    }

    /** What is promised about this life when the spell begins, and from each change within it. */
    private List<Step<Optional<Terms>>> governing(Life.Spell spell) {
        List<Step<Optional<Terms>>> steps = new ArrayList<>();
        steps.add(new Step<>(spell.from(), first(spell)));
        steps.addAll(story.terms().within(spell.from(), spell.to()));
        return steps.stream()
                .map(step -> new Step<>(step.from(), step.value().filter(life::isPromisedBy)))
                .toList();
    }

    /**
     * A change at the very instant of a stop doesn't judge it, so a spell without length lives under the terms before. While
     * the ticket is being created nothing is before: what holds in the end was meant.
     */
    private Optional<Terms> first(Life.Spell spell) {
        boolean isStoppedAtOnce = spell.from().equals(spell.to());
        return isStoppedAtOnce && !spell.from().equals(story.createdAt())
                ? story.terms().before(spell.from())
                : story.terms().at(spell.from());
    }

    private static Epoch.End endOf(Life.Spell spell) {
        return switch (spell.end()) {
            case NONE -> Epoch.End.NONE;
            case STOPPED -> Epoch.End.STOPPED;
            case CANCELLED -> Epoch.End.CANCELLED;
        };
    }
}
