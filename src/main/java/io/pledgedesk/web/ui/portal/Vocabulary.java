package io.pledgedesk.web.ui.portal;

import io.pledgedesk.kernel.Speech;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The bundles that Java asks for words, each in the language of whoever reads them. */
@Alternative
@Priority(1)
@Singleton
class Vocabulary {

    @Produces
    @Singleton
    OwnWords own(Speech speech) {
        return speech.words(OwnWords.class);
    }

    @Produces
    @Singleton
    PortalWords portal(Speech speech) {
        return speech.words(PortalWords.class);
    }

    @Produces
    @Singleton
    ServiceWords service(Speech speech) {
        return speech.words(ServiceWords.class);
    }

    @Produces
    @Singleton
    StatusWords status(Speech speech) {
        return speech.words(StatusWords.class);
    }
}
