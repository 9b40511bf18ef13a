package io.pledgedesk.feedback;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** How customers are asked whether they would recommend us. */
@MessageBundle("nps")
public interface NpsWords {

    @Message("Would you recommend {desk}?")
    String subject(String desk);

    @Message("Hello,\n\n"
            + "how likely are you to recommend {desk} to a friend or colleague?\n\n"
            + "{link}\n\n"
            + "The link opens a page; there one click counts. We ask at most every three months. You don't want to"
            + " be asked? On the same page you can say so.\n\n"
            + "{desk}")
    String mail(String desk, String link);

    @Message("How likely are you to recommend {desk} to a friend or colleague?")
    String question(String desk);

    @Message("0 = not at all likely, 10 = very likely. One click is enough.")
    String scale();

    @Message("{n} of 10")
    String score(int n);

    @Message("Thank you. You said: {n} of 10.")
    String thanks(int n);

    @Message("You can change it for a month.")
    String changeable();

    @Message("Why this number?")
    String why();

    @Message("Send comment")
    String send();

    @Message("Your comment is with us.")
    String heard();

    @Message("Don't ask me again")
    String stop();

    @Message("We don't ask you any more.")
    String stopped();

    @Message("This question is closed. Thank you all the same.")
    String closed();
}
