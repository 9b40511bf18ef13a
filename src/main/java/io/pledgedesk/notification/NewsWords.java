package io.pledgedesk.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What agents are told of. */
@MessageBundle("news")
public interface NewsWords {

    @Message("{author} mentioned you: #{reference} {subject}")
    String mentioned(String author, String reference, String subject);

    @Message("#{reference} {subject}: your reply did not go out")
    String returned(String reference, String subject);

    @Message("#{reference} {subject}: your mail was not taken")
    String refused(String reference, String subject);

    @Message("Its text is a draft again: {url}")
    String draftAgain(String url);

    @Message("The answer could not be mailed to {recipient}.\n\nWhat the mail server said: {problem}")
    String notMailed(String recipient, String problem);

    @Message("{count} notices, the first: {title}")
    String several(int count, String title);

    @Message("and {count} more: {url}")
    String andMore(int count, String url);

    // what others did on a ticket that somebody follows

    @Message("#{reference} {subject}: {what}")
    String followed(String reference, String subject, String what);

    @Message("{who} wrote")
    String wrote(String who);

    @Message("{who} replied")
    String replied(String who);

    @Message("{who} added a note")
    String noted(String who);

    @Message("{who} merged it into #{id}")
    String merged(String who, long id);

    @Message("{who} marked it as spam")
    String markedSpam(String who);

    @Message("""
        {#switch code}{#case 'new'}it is new now{#case 'open'}it is open now{#case 'pending'}it waits for the customer now\
        {#case 'onHold'}it is on hold now{#case 'solved'}it is solved now{#else}it is closed now{/switch}\
        """)
    String statusNow(String code);

    @Message("its status is “{name}” now")
    String statusCalled(String name);

    @Message("{who} has it now")
    String hasIt(String who);

    @Message("nobody has it any more")
    String nobodyHasIt();
}
