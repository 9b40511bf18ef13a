package io.pledgedesk.web.ui;

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

    @Message("Back to the newest")
    String newest();

    @Message("{n} changes")
    String folded(int n);

    // the composer

    @Message("Message type")
    String kind();

    @Message("Reply")
    String reply();

    @Message("Note")
    String note();

    @Message("To {address}")
    String to(String address);

    @Message("Only your team can see this")
    String onlyTeam();

    @Message("Message")
    String messageLabel();

    @Message("Attach files")
    String attach();

    @Message("Send and set another status")
    String otherStatus();

    @Message("Add note")
    String addNote();

    @Message("""
        {#switch code}{#case 'pending'}Send, wait on customer{#case 'open'}Send, keep open{#case 'onHold'}Send, put on hold\
        {#case 'solved'}Send and solve{#else}Send, solve, take next{/switch}\
        """)
    String send(String code);

    @Message("Files that go with it")
    String keptFiles();

    @Message("Not sent yet: there is something new on this ticket.")
    String overtaken();

    @Message("Read it above. Your text is safe below; send it again when it still fits.")
    String overtakenText();

    @Message("Your text is below. Nothing was sent.")
    String notSent();

    @Message("This ticket is closed.")
    String closed();

    @Message("Nothing can be added to it any more.")
    String closedText();

    @Message("Log a new request for {name}")
    String logAnother(String name);

    @Message("This ticket was merged into another one.")
    String merged();

    @Message("Go on there")
    String goOn();

    @Message("Your reply is sent.")
    String sent();

    @Message("Your note is added.")
    String noted();

    @Message("Your reply is sent. Ticket {id} is next.")
    String sentAndNext(long id);

    @Message("Your reply is sent. There is no further ticket to take.")
    String sentAndNone();

    @Message("Ctrl Enter")
    String sendKey();

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

    // merge and split

    @Message("Merge #{id} with another ticket")
    String mergeTitle(long id);

    @Message("Number of the other ticket")
    String otherNumber();

    @Message("Both tickets must still be open. Everything stays readable in both.")
    String mergeHint();

    @Message("Compare")
    String compare();

    @Message("Which ticket goes on?")
    String whichSurvives();

    @Message("#{id} goes on, #{other} is closed")
    String keep(long id, long other);

    @Message("Merge")
    String doMerge();

    @Message("Cancel")
    String cancel();

    @Message("Other open tickets of {name}")
    String openOf(String name);

    @Message("Enter the number of a ticket that you may see, for example 1042.")
    String noSuchTicket();

    @Message("#{source} now goes on here.")
    String mergedHere(long source);

    @Message("Split off this message?")
    String splitTitle();

    @Message("It becomes a ticket of its own, with its own clocks. Here it stays readable, with a link.")
    String splitText();

    @Message("Split off")
    String doSplit();

    @Message("Split off from #{id}.")
    String splitDone(long id);

    @Message("Ticket {id}: open")
    String open(long id);

    @Message("Open")
    String openTicket();
}
