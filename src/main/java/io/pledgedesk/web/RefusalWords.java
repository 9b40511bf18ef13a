package io.pledgedesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What was refused and why, for people: said in English where it is refused, translated by its code. */
@MessageBundle("refusal")
public interface RefusalWords {

    /**
     * @param code of the refusal or violation; empty for none
     * @param english what it says itself
     */
    @Message("{english}")
    String say(String code, String english);
}
