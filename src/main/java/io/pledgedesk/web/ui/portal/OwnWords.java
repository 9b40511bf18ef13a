package io.pledgedesk.web.ui.portal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What customers read when they sign in, and about all their requests. */
@MessageBundle("mine")
public interface OwnWords {

    @Message("Sign in to see your requests")
    String signInTitle();

    @Message("No password needed: we mail you a link.")
    String signInLead();

    @Message("Your email")
    String email();

    @Message("The address from which you wrote to us")
    String emailHint();

    @Message("Enter your email address, for example name@company.com.")
    String noEmail();

    @Message("Mail me the link")
    String send();

    @Message("Look into your mail")
    String sentTitle();

    @Message("If anybody has asked us for help from this address, a link is on its way. It works once, for 30 minutes."
            + " Nothing there? Look into the spam folder, or check the address and try again.")
    String sent();

    @Message("You asked for several links already. Wait ten minutes, then try again.")
    String tooMany();

    @Message("This desk sends no mail, so it can't mail you a link. Open the private link that you got with your"
            + " request, or sign in with your password if you have one.")
    String noMail();

    @Message("Sign in with a password")
    String password();

    @Message("Open your requests")
    String openTitle();

    @Message("One more click: links in mails are opened by many programs, only you press the button.")
    String openLead();

    @Message("Open my requests")
    String open();

    @Message("This link doesn't work any more")
    String gone();

    @Message("It was used already, or is older than 30 minutes. Ask for a new one.")
    String goneWhy();

    @Message("My requests")
    String title();

    @Message("Everything that you asked, the newest first.")
    String lead();

    @Message("You have not asked anything yet")
    String none();

    @Message("When you write to us, you find it here.")
    String noneText();

    @Message("Older requests")
    String older();

    @Message("The newest")
    String newest();

    @Message("You are signed in")
    String signedIn();

    @Message("as {email}")
    String as(String email);

    @Message("Sign out")
    String signOut();

    @Message("{organization} shares its requests: you see what your colleagues asked.")
    String shared(String organization);

    @Message("Requests of my colleagues")
    String colleagues();

    @Message("What people of {organization} asked, the newest first. You can read it; answering is theirs.")
    String colleaguesLead(String organization);

    @Message("Your colleagues have not asked anything yet")
    String colleaguesNone();

    @Message("Only who asked can answer")
    String readOnly();

    @Message("You read this because your organization shares its requests.")
    String readOnlyWhy();
}
