package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import jakarta.enterprise.context.ApplicationScoped;

/** Refusals in the language of whoever reads them. */
@ApplicationScoped
public class SpokenRefusals {

    private final RefusalWords words;

    SpokenRefusals(RefusalWords words) {
        this.words = words;
    }

    public Refusal.Invalid of(Refusal.Invalid refusal) {
        return new Refusal.Invalid(refusal.violations().stream()
                .map(wrong -> new Violation(wrong.field(), wrong.code(), words.say(wrong.code(), wrong.message())))
                .toList());
    }

    /** In one sentence. */
    public String sentence(Refusal refusal) {
        return refusal instanceof Refusal.Invalid invalid
                ? of(invalid).getMessage()
                : words.say(refusal.code(), refusal.getMessage());
    }
}
