package io.pledgedesk.sla.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A time of a life under one set of terms (sla.md E1).
 *
 * @param from the start of the clock, the change of terms, or the reopening
 * @param to {@link Life#OPEN} when it goes on; it may equal {@code from}
 */
record Epoch(Terms terms, Instant from, Instant to, End end) {

    enum End {
        NONE,
        /** Other terms follow at once. */
        CHANGED,
        STOPPED,
        CANCELLED
    }

    boolean goesOn() {
        return end == End.NONE;
    }

    /**
     * The epochs of a life; none when nothing was ever promised about it. Terms that change while a life is stopped reach it
     * when it is resumed.
     */
    static List<Epoch> of(Life life, Story story) {
        List<Epoch> epochs = new ArrayList<>();
        for (Life.Spell spell : life.spells()) {
            List<Steps.Step<Optional<Terms>>> steps = governing(spell, life, story);
            for (int i = 0; i < steps.size(); i++) {
                Instant from = steps.get(i).from();
                Optional<Steps.Step<Optional<Terms>>> next =
                        i + 1 < steps.size() ? Optional.of(steps.get(i + 1)) : Optional.empty();
                Instant to = next.map(Steps.Step::from).orElse(spell.to());
                End end = next.map(step -> step.value().isPresent() ? End.CHANGED : End.CANCELLED)
                        .orElse(endOf(spell));
                steps.get(i).value().ifPresent(terms -> epochs.add(new Epoch(terms, from, to, end)));
            }
        }
        return epochs;
    }

    private static List<Steps.Step<Optional<Terms>>> governing(Life.Spell spell, Life life, Story story) {
        List<Steps.Step<Optional<Terms>>> steps = new ArrayList<>();
        steps.add(new Steps.Step<>(spell.from(), first(spell, story)));
        steps.addAll(story.terms().within(spell.from(), spell.to()));
        return steps.stream()
                .map(step -> new Steps.Step<>(step.from(), step.value().filter(life::isPromisedBy)))
                .toList();
    }

    /**
     * A change at the very instant of a stop doesn't judge it, so a spell without length lives under the terms before. While
     * the ticket is being created nothing is before: what holds in the end was meant.
     */
    private static Optional<Terms> first(Life.Spell spell, Story story) {
        boolean isStoppedAtOnce =
                spell.from().equals(spell.to()) && !spell.from().equals(story.createdAt());
        return isStoppedAtOnce
                ? story.terms().before(spell.from())
                : story.terms().at(spell.from());
    }

    private static End endOf(Life.Spell spell) {
        return switch (spell.end()) {
            case NONE -> End.NONE;
            case STOPPED -> End.STOPPED;
            case CANCELLED -> End.CANCELLED;
        };
    }
}
