package io.pledgedesk.notification;

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
    NewsWords news(Speech speech) {
        return speech.words(NewsWords.class);
    }

    @Produces
    @Singleton
    InvitationWords invitation(Speech speech) {
        return speech.words(InvitationWords.class);
    }

    @Produces
    @Singleton
    SignInWords signIn(Speech speech) {
        return speech.words(SignInWords.class);
    }
}
