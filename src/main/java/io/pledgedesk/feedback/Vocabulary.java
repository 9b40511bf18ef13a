package io.pledgedesk.feedback;

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
    ComplaintWords complaint(Speech speech) {
        return speech.words(ComplaintWords.class);
    }

    @Produces
    @Singleton
    NpsWords nps(Speech speech) {
        return speech.words(NpsWords.class);
    }

    @Produces
    @Singleton
    SurveyWords survey(Speech speech) {
        return speech.words(SurveyWords.class);
    }
}
