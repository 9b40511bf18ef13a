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
}
