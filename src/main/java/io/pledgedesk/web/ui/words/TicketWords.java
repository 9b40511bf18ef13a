package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of one ticket. */
@MessageBundle("ticket")
public interface TicketWords {

    @Message("Position in queue")
    String position();

    @Message("{n} of {total}")
    String nOf(int n, String total);

    @Message("Previous ticket")
    String previous();

    @Message("Next ticket")
    String next();

    @Message("More actions")
    String more();

    @Message("Take it")
    String take();

    @Message("Merge with another ticket")
    String merge();

    @Message("Copy link")
    String copyLink();

    @Message("Link copied")
    String linkCopied();

    @Message("Print")
    String print();

    @Message("Print with internal notes")
    String printInternal();

    @Message("Opened {stamp}")
    String opened(String stamp);

    @Message("""
        {#switch code}{#case 'web'}Web form{#case 'email'}Email{#case 'api'}API{#case 'phone'}Phone{#case 'chat'}Chat\
        {#else}Social media{/switch}\
        """)
    String channel(String code);

    @Message("replied")
    String replied();

    @Message("automatic")
    String automatic();

    @Message("Earlier")
    String earlier();

    @Message("Earlier text")
    String quoted();

    @Message("Back to the newest")
    String newest();

    @Message("{n} changes")
    String folded(int n);

    // details

    @Message("Details")
    String details();

    @Message("Assignee")
    String assignee();

    @Message("Team")
    String team();

    @Message("Status")
    String status();

    @Message("Priority")
    String priority();

    @Message("Topic")
    String topic();

    @Message("Tags")
    String tags();

    @Message("Add tag")
    String addTag();

    @Message("Remove tag {tag}")
    String removeTag(String tag);

    @Message("Unassigned")
    String unassigned();

    @Message("No team")
    String noTeam();

    @Message("No topic")
    String noTopic();

    @Message("Save details")
    String saveDetails();

    @Message("Saved.")
    String saved();

    @Message("Subject")
    String subject();

    @Message("{field} is {now} by now, set by someone else since you loaded the page. Look at it and choose again.")
    String changedTo(String field, String now);

    @Message("nothing")
    String nothing();

    @Message("Customer")
    String customer();

    @Message("Email")
    String email();

    @Message("Tier")
    String tier();

    @Message("Customer since")
    String since();

    @Message("Personal account")
    String personal();

    @Message("Other tickets")
    String otherTickets();

    @Message("None")
    String none();

    @Message("See all")
    String seeAll();

    @Message("Related")
    String related();

    @Message("Merged into #{id}")
    String mergedInto(long id);

    @Message("Split from #{id}")
    String splitFrom(long id);

    @Message("Follow-up of #{id}")
    String followUpOf(long id);

    @Message("Ticket {id}: open")
    String open(long id);

    @Message("Open")
    String openTicket();

    @Message("In copy")
    String copied();

    @Message("takes part")
    String takesPart();

    @Message("Let in")
    String letIn();

    @Message("Put out")
    String putOut();

    @Message("Add an address")
    String letInAddress();

    @Message("Whoever is let in gets the answers and may write here by mail. A copy line alone lets nobody in.")
    String copiedHint();

    // spam

    @Message("Only thanks: solve as before")
    String onlyThanks();

    @Message("#{id} is solved as it was. Nobody waited.")
    String thanked(long id);

    @Message("Mark as spam")
    String markSpam();

    @Message("Not spam")
    String unmarkSpam();

    @Message("This ticket is marked as spam.")
    String isSpam();

    @Message("It is in no queue, on no clock and in no figure, and the sender hears nothing from us.")
    String spamText();

    @Message("#{id} is marked as spam.")
    String markedSpam(long id);

    @Message("#{id} is back. Its clocks go on as if it had never been marked.")
    String unmarkedSpam(long id);

    // links

    @Message("Linked tickets")
    String linked();

    @Message("Number of a ticket")
    String linkNumber();

    @Message("Link")
    String link();

    @Message("Remove the link with #{id}")
    String unlink(long id);

    // following

    @Message("Follow")
    String follow();

    @Message("Stop following")
    String unfollow();

    @Message("You follow it")
    String youFollow();

    @Message("You follow #{id}: the bell tells you what others do on it.")
    String followed(long id);

    @Message("You no longer follow #{id}.")
    String unfollowed(long id);
}
