package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of feedback. */
@MessageBundle("feedback")
public interface FeedbackWords {

    @Message("Feedback")
    String title();

    @Message("Who was helped badly, who looks into it, and until when. Low scores come here by themselves.")
    String lead();

    @Message("How customers find us")
    String figures();

    @Message("What is asked")
    String asked();

    @Message("Score")
    String score();

    @Message("95% interval")
    String interval();

    @Message("Answers")
    String answers();

    @Message("Of those asked")
    String rate();

    @Message("{#switch question}{#case 'csat'}How satisfied were you?{#case 'ces'}It was easy to get help"
            + "{#else}Would you recommend us?{/switch}")
    String question(String question);

    @Message("Why answers were low")
    String reasons();

    @Message("Reason")
    String reasonColumn();

    @Message("Who was asked")
    String askedOnes();

    @Message("What they said")
    String answeredOnes();

    @Message("Asked")
    String askedAt();

    @Message("Answered")
    String answeredAt();

    @Message("No answer")
    String noAnswer();

    @Message("Nobody answered in these days.")
    String noAnswers();

    @Message("By who has the ticket now. Who answered without being asked by mail has no time under “Asked”.")
    String answersNote();

    @Message("The {count} newest are shown; the CSV has all of them.")
    String newest(int count);

    @Message("Satisfied")
    String csat();

    @Message("How your customers find you")
    String ownFigures();

    @Message("{#switch code}{#case 'team'}By team{#case 'agent'}By agent{#else}By topic{/switch}")
    String by(String code);

    @Message("{#switch code}{#case 'team'}Team{#case 'agent'}Agent{#else}Topic{/switch}")
    String one(String code);

    @Message("The tickets of these days, by who has them now. A few answers say little: look at the interval.")
    String byHint();

    @Message("4 and 5 of 5")
    String csatScale();

    @Message("Easy to get help")
    String ces();

    @Message("1 to 7, 7 = very easy; share of 5 to 7")
    String cesScale();

    @Message("{average} ({share})")
    String cesValue(String average, String share);

    @Message("Would recommend us")
    String nps();

    @Message("9 and 10 less 0 to 6, −100 to 100")
    String npsScale();

    @Message("Open complaints")
    String open();

    @Message("Nobody waits to be heard")
    String none();

    @Message("1 or 2 of 5 stars, 1 to 3 of 7 for ease, or 0 to 6 for recommending us opens a complaint.")
    String noneText();

    @Message("Customer")
    String customer();

    @Message("Said")
    String saidColumn();

    @Message("{#switch question}{#case 'csat'}{score} of 5{#case 'ces'}{score} of 7, 7 is easy{#else}{score} of 10 for"
            + " recommending us{/switch}")
    String said(String question, int score);

    @Message("Owner")
    String owner();

    @Message("Give")
    String give();

    @Message("Look into it until")
    String due();

    @Message("Late")
    String late();

    @Message("Choose the complaint of {customer}")
    String choose(String customer);

    @Message("What did we do about it?")
    String did();

    @Message("In words for customers: they read it as “You said, we did”.")
    String didHint();

    @Message("Tell those who complained, by mail")
    String tell();

    @Message("Close the chosen ones")
    String close();

    @Message("{#if count == 1}One complaint is closed.{#else}{count} complaints are closed.{/if}")
    String closed(int count);

    @Message("It has another owner now.")
    String given();
}
