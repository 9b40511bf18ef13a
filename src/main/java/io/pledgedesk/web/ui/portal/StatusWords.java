package io.pledgedesk.web.ui.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers read about a request that they sent. “%” stands for a time. */
@MessageBundle("request")
public interface StatusWords {

    @Message("You have sent many answers in a short time. Please wait ten minutes; your text is kept below.")
    String tooMany();

    @Message("Request {reference}: {subject}")
    String title(String reference, String subject);

    @Message("Request {reference}, sent %")
    String sent(String reference);

    @Message("Sent. Keep the address of this page: it is your private link to this request.")
    String keep();

    // the headline

    @Message("We will reply by %")
    String replyBy();

    @Message("We will solve it by %")
    String solveBy();

    @Message("We have your request")
    String received();

    @Message("We are waiting for your answer")
    String waiting();

    @Message("We are waiting for somebody else")
    String onHold();

    @Message("We are late, and we are sorry")
    String late();

    @Message("Solved %")
    String solvedAt();

    @Message("Closed %")
    String closedAt();

    @Message("We promised a reply by %.")
    String promisedReply();

    @Message("We promised to solve it by %.")
    String promisedSolution();

    @Message("{#if leads}A team lead was told %.{#else}Our team was told %.{/if}")
    String told(boolean leads);

    @Message("Nothing is needed from you.")
    String nothingNeeded();

    @Message("{name}{#if team} from {team}{/if} is on it.")
    String onIt(String name, String team);

    @Message("{#if team}It waits for the next free person of {team}.{#else}It waits for the next free person.{/if}")
    String inLine(String team);

    @Message("Answer below and we go on.")
    String answerBelow();

    @Message("We come back to you as soon as we know more.")
    String comeBack();

    @Message("If something is still wrong, answer below{#if days gt 0} within {#if days == 1}1 day{#else}{days}"
            + " days{/if}{/if} and the same people continue.")
    String stillWrong(int days);

    @Message("If something is still wrong, write below: we go on in a new request that knows this one.")
    String goOn();

    // the steps

    @Message("Progress")
    String progress();

    @Message("Received")
    String stepReceived();

    @Message("Read by a person")
    String stepRead();

    @Message("Being worked on")
    String stepWork();

    @Message("Solved")
    String stepSolved();

    @Message("{name}, %")
    String byAt(String name);

    @Message("Reply by %")
    String stepReplyBy();

    @Message("Promised by %")
    String promisedBy();

    @Message("{#if n == 1}1 reply{#else}{n} replies{/if}")
    String replies(int n);

    @Message("{replies}, the first {late}")
    String repliesLate(String replies, String late);

    @Message("{#if leads}Team lead informed %{#else}Team informed %{/if}")
    String informed(boolean leads);

    @Message("Late since %")
    String lateSince();

    // the conversation

    @Message("Earlier text")
    String quoted();

    @Message("Conversation")
    String conversation();

    @Message("You")
    String you();

    @Message("{name}, {desk}")
    String author(String name, String desk);

    @Message("Add to your request")
    String add();

    @Message("Still something wrong?")
    String addAgain();

    @Message("Write what you want to add, or choose a file.")
    String addSomething();

    @Message("A text has at most 100,000 characters. Send the rest as a file.")
    String tooLong();

    @Message("See the file.")
    String fileOnly();

    @Message("Send")
    String send();

    @Message("Send and open it again")
    String sendAndReopen();

    @Message("My problem is solved")
    String solved();

    // beside it

    @Message("About this request")
    String about();

    @Message("Your request")
    String yours();

    @Message("Topic")
    String topic();

    @Message("Number")
    String number();

    @Message("Status")
    String standing();

    @Message("Answered by")
    String answeredBy();

    @Message("How our time is counted")
    String how();

    @Message("We count the hours in which we work. While we wait for you, or for somebody else, our time stands still.")
    String howHint();

    @Message("Since {when}")
    String since(String when);

    @Message("{from} to {to}")
    String from(String from, String to);

    @Message("""
        {#switch code}{#case 'businessHours'}We are at work{#case 'outsideHours'}We are closed\
        {#case 'holiday'}Holiday{#if name}: {name}{/if}{#case 'pending'}We wait for your answer\
        {#case 'onHold'}We wait for somebody else{#case 'solved'}It was solved{#case 'closed'}It was closed\
        {#else}Our time stood still{/switch}\
        """)
    String because(String code, String name);

    @Message("Who can see this page")
    String whoSees();

    @Message("Anyone with its private link. Don't pass it on.")
    String whoSeesHint();

    @Message("Sign in")
    String signIn();

    @Message("to see all your requests.")
    String signInHint();

    @Message("Make a new link")
    String newLink();

    @Message("The old link stops working at once.")
    String newLinkHint();

    @Message("This is your new private link. Keep the address of this page; the old one shows nothing any more.")
    String linkIsNew();

    @Message("The beginning of the conversation is not shown here.")
    String shortened();
}
