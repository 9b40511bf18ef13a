package io.pledgedesk.feedback;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How customers are asked, and what they say. */
@MessageBundle("survey")
public interface SurveyWords {

    @Message("{#switch n}{#case 1}Very poor{#case 2}Poor{#case 3}Fair{#case 4}Good{#else}Very good{/switch}")
    String score(int n);

    @Message("Rated {n} of 5 by the customer: {score}{#if comment}\n\n{comment}{/if}")
    String note(int n, String score, String comment);

    @Message("{n} of 7 for “It was easy to get help”")
    String effort(int n);

    @Message("The customer says {n} of 7 to “It was easy to get help” (7 is very easy).{#if comment}\n\n{comment}{/if}")
    String effortNote(int n, String comment);

    @Message("#{reference} {subject}: rated “{score}”")
    String lowTitle(String reference, String subject, String score);

    // the letter

    @Message("How did we do with your request {reference}?")
    String subject(String reference);

    @Message("Hello,")
    String greeting();

    @Message("your request {reference} is solved. How did we do?")
    String question(String reference);

    @Message("your request {reference} is solved. It was easy to get help: 1 (not at all) to 7 (very easy)?")
    String effortQuestion(String reference);

    @Message("The links open its page; there one more click counts.")
    String oneMore();

    @Message("You don't want to be asked? On the same page you can say so.")
    String optOut();

    // the page

    @Message("How did we do?")
    String title();

    @Message("It was easy to get help")
    String effortTitle();

    @Message("1 = not at all, 7 = very easy. One click is enough. You can add a comment after it.")
    String effortLead();

    @Message("One click is enough. You can add a comment after it.")
    String lead();

    @Message("In the mail you chose “{score}”. Press it here and it counts.")
    String preselected(String score);

    @Message("Thank you. You said: {score}.")
    String thanks(String score);

    @Message("You can change it until the request is closed.")
    String changeable();

    @Message("What should we know?")
    String comment();

    @Message("What went wrong, and what would have helped?")
    String commentLow();

    @Message("Send")
    String send();

    @Message("What was the reason?")
    String why();

    @Message("{#switch code}{#case 'slow'}It took too long{#case 'unsolved'}It isn't really solved{#case 'repeated'}I"
            + " had to say the same again{#case 'unclear'}The answers were hard to understand{#case 'tone'}How I"
            + " was treated{#else}Something else{/switch}")
    String reason(String code);

    @Message("{reason}.{#if comment}\n\n{comment}{/if}")
    String because(String reason, String comment);

    @Message("We have this, too: it stands in your request.")
    String heard();

    @Message("Don't ask me again after other requests")
    String stop();

    @Message("We don't ask you any more.")
    String stopped();

    @Message("Ask me again")
    String resume();
}
