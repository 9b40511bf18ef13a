package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said about incidents, on the desk and on the help pages. */
@MessageBundle("incident")
public interface IncidentWords {

    @Message("Incident")
    String title();

    @Message("When something is broken for many, say it on every help page before they ask.")
    String lead();

    @Message("What customers read")
    String text();

    @Message("What is broken, what you do about it, and when you write here again.")
    String hint();

    @Message("The help pages say this since {when}.")
    String since(String when);

    @Message("Nothing is said now.")
    String quiet();

    @Message("Say it on the help pages")
    String say();

    @Message("Change it")
    String change();

    @Message("It is over: take it away")
    String end();

    @Message("Earlier")
    String earlier();

    @Message("We know of a problem.")
    String known();

    @Message("Since")
    String sinceLabel();
}
