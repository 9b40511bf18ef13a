package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around guides for those who read them. */
@MessageBundle("guide")
public interface GuideWords {

    @Message("Guides")
    String guides();

    @Message("Search guides")
    String search();

    @Message("For example “change a plan”")
    String searchHint();

    @Message("Find")
    String find();

    @Message("Guides for “{q}”")
    String found(String q);

    @Message("No guide has these words")
    String nothingFound();

    @Message("Ask us instead: a person reads it.")
    String askInstead();

    @Message("Ask us")
    String ask();

    @Message("Other guides")
    String noCategory();

    @Message("Last changed {day}")
    String changed(String day);

    @Message("Was this helpful?")
    String helpful();

    @Message("Did this answer your question?")
    String answered();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("Yes, I don’t need to write")
    String yesAnswered();

    @Message("No, I go on writing")
    String noAnswered();

    @Message("Thank you. That helps us to write better guides.")
    String thanks();

    @Message("Good to know. Nothing was sent: you can close the form.")
    String thanksAnswered();

    @Message("Thank you for telling us. Your form is still open in the other tab, with everything that you typed.")
    String goOn();

    @Message("These may answer it now")
    String mayAnswer();

    @Message("(opens in a new tab)")
    String newTab();

    @Message("Related guides")
    String related();

    @Message("Still stuck?")
    String stuck();

    @Message("Write to us. Every request is read by a person.")
    String stuckHint();

    @Message("There is no text in your language yet. You read it in {language}.")
    String foreign(String language);

    @Message("Automatic answer")
    String automatic();

    @Message("This guide was chosen automatically and may answer your question. A person reads your request in any"
            + " case.")
    String automaticHint();

    @Message("Read it here")
    String readHere();

    @Message("That answered it, close my request")
    String automaticYes();

    @Message("I need a person")
    String automaticNo();

    @Message("Thank you. A person answers you, as promised above.")
    String automaticPerson();

    @Message("Thank you. Your request is solved; answer here if something is missing.")
    String automaticSolved();
}
