package io.pledgedesk.web.ui.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers read before and while they write a request. */
@MessageBundle("portal")
public interface PortalWords {

    @Message("How can we help?")
    String helpTitle();

    @Message("Choose what it is about. No account needed.")
    String helpLead();

    @Message("Write to us. No account needed.")
    String helpLeadNoTopics();

    @Message("What is it about?")
    String topics();

    @Message("Something else")
    String noTopic();

    @Message("Write a request")
    String write();

    @Message("Have you written to us before?")
    String again();

    @Message("Open the private link that you got with your request. There you see where it stands, and you can answer.")
    String againHint();

    @Message("New request")
    String newTitle();

    @Message("No account needed. You get a private link to follow your request and to answer.")
    String newLead();

    @Message("In one sentence, what happened?")
    String subject();

    @Message("Tell us more")
    String body();

    @Message("Please leave out card numbers and passwords.")
    String bodyHint();

    @Message("Files")
    String files();

    @Message("Drop or paste screenshots here. Up to {count} files, {megabytes} MB each.")
    String filesHint(int count, int megabytes);

    @Message("Remove {name}")
    String remove(String name);

    @Message("Send at most {max} files. Put more into one archive, or send them after this.")
    String tooManyFiles(int max);

    @Message("The file {name} is empty. Choose it again.")
    String emptyFile(String name);

    @Message("The file {name} has {size}. A file may have {max} MB.")
    String tooLargeFile(String name, String size, int max);

    @Message("Your email")
    String email();

    @Message("We answer here")
    String emailHint();

    @Message("Your name")
    String name();

    @Message("Your organization")
    String organization();

    @Message("Leave this empty")
    String honeypot();

    @Message("Send request")
    String send();

    @Message("You can add more later.")
    String sendHint();

    @Message("Help while you write")
    String aside();

    @Message("Send now and we reply by %")
    String offerReply();

    @Message("Send now and we solve it by %")
    String offerSolution();

    @Message("We promise to solve it by %.")
    String offerSolutionToo();

    @Message("We have your request")
    String embedSent();

    @Message("Keep the link of its page: it is private, and there you can answer.")
    String embedKeep();

    @Message("Open the page of my request")
    String embedOpen();

    @Message("Answered by people")
    String people();

    @Message("Every request is read by a person. You see when, and by when we answer.")
    String peopleHint();

    @Message("We emptied a field that only robots fill in. If you are a person, please send it once more.")
    String robot();

    @Message("Too many requests came from your network. Nothing of your text is lost: wait ten minutes and send it"
            + " again.")
    String tooMany();

    // preferences

    @Message("How this site looks to you")
    String preferencesTitle();

    @Message("Kept in this browser; the language also holds for the mails that you get from us.")
    String preferencesLead();

    @Message("Language")
    String language();

    @Message("Of these pages, and of our mails to you.")
    String languageHint();

    @Message("Time zone")
    String zone();

    @Message("All times on these pages are said in it.")
    String zoneHint();

    @Message("Light or dark")
    String theme();

    @Message("{#switch code}{#case 'light'}Light{#case 'dark'}Dark{#else}As my device{/switch}")
    String themeName(String code);

    @Message("Save")
    String save();
}
