package io.pledgedesk.platform;

import io.pledgedesk.kernel.Speech;
import io.quarkus.qute.EngineBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Every template speaks the language of whoever reads it, from its first word to its last. */
@ApplicationScoped
class SpokenTemplates {

    private final Speech speech;

    SpokenTemplates(Speech speech) {
        this.speech = speech;
    }

    void prepare(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(
                template -> template.setLocale(speech.now().locale()));
    }
}
