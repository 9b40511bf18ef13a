package io.pledgedesk.correspondence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mails to customers. */
@MessageBundle("mail")
public interface MailWords {

    @Message("Hello{#if name} {name}{/if},")
    String hello(String name);

    @Message("We have your request [#{reference}]")
    String receivedSubject(String reference);

    @Message("we have your request{#if subject} “{subject}”{/if}. Its number is {reference}.")
    String received(String subject, String reference);

    @Message("We answer by {when}.")
    String replyBy(String when);

    @Message("We promise a solution by {when}.")
    String solveBy(String when);

    @Message("See where it stands, add something or close it")
    String page();

    @Message("You can also just answer this mail.")
    String answer();

    @Message("Automatic answer: {title}")
    String offer(String title);

    @Message("This guide was chosen automatically and may answer your question. A person reads your request in any"
            + " case.")
    String offerHint();

    @Message("Read it on our help pages")
    String offerRead();

    @Message("That answered it? Close your request there")
    String offerYes();

    @Message("You would rather have a person? Say so there, or just answer this mail")
    String offerNo();

    @Message("We are late with your request [#{reference}]")
    String lateSubject(String reference);

    @Message("we promised an answer to your request {reference} by {when}. We did not keep that, and we are sorry.")
    String lateReply(String reference, String when);

    @Message("we promised a solution of your request {reference} by {when}. We did not keep that, and we are sorry.")
    String lateSolution(String reference, String when);

    @Message("Your request is not forgotten: the people who work on it have been told that it is late.")
    String told();

    @Message("A new time for your request [#{reference}]")
    String newTimeSubject(String reference);

    @Message("we propose to solve your request {reference} by {until}.")
    String newTime(String reference, String until);

    @Message("we promised to solve your request {reference} by {promised}. We propose another time: by {until}.")
    String newTimeInstead(String reference, String promised, String until);

    @Message("If that doesn't suit you, decline it on the page of your request")
    String newTimeDecline();

    @Message("See where it stands")
    String latePage();

    @Message("Files that are too large for a mail, on the page of your request:")
    String largeFiles();

    @Message("Status: {wording}")
    String standing(String wording);

    @Message("Your request {reference}")
    String yours(String reference);
}
