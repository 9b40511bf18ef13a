package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of signing in, setting up and passwords. */
@MessageBundle("door")
public interface SignInWords {

    @Message("Sign in")
    String signIn();

    @Message("E-mail address")
    String email();

    @Message("Password")
    String password();

    @Message("The e-mail address or the password is wrong. After some failures in a row you have to wait ten minutes.")
    String wrong();

    @Message("Forgotten? An admin of this desk can give you a link for a new password.")
    String forgotten();

    @Message("You want help, not the desk?")
    String customer();

    @Message("Write a request")
    String request();

    @Message("This is a demo desk. Look around as one of these people:")
    String demo();

    @Message("Sign in as {name}")
    String as(String name);

    @Message("Set up this desk")
    String setup();

    @Message("Nobody runs this desk yet. Make yourself its first admin; this page is gone afterwards.")
    String setupWhy();

    @Message("Set-up code")
    String code();

    @Message("It stands in the log of the server, where it says “There is no admin yet”.")
    String codeHint();

    @Message("Your name")
    String name();

    @Message("At least 8 characters. A few words in a row are easy to keep and hard to guess.")
    String passwordHint();

    @Message("Make me the admin")
    String make();

    @Message("Choose a new password")
    String reset();

    @Message("For {email}. You are signed out everywhere else.")
    String resetFor(String email);

    @Message("New password")
    String newPassword();

    @Message("Present password")
    String oldPassword();

    @Message("Save the password")
    String save();

    @Message("This link can't be used any more")
    String resetGone();

    @Message("It works once, for 30 minutes. Ask an admin of this desk for a new one.")
    String resetGoneWhy();

    @Message("Change my password")
    String change();

    @Message("Your other browsers and programs that signed in with the old password are signed out.")
    String changeWhy();

    @Message("The password is changed.")
    String changed();
}
