package io.pledgedesk.notification;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the mail that brings an agent in. */
@MessageBundle("invite")
public interface InvitationWords {

    @Message("{inviter} invites you to {desk}")
    String subject(String inviter, String desk);

    @Message("""
        Hello {name},

        {inviter} has made an account at the help desk {desk} for you. Choose your password here:

        {url}

        The link works once, within {days} days. Afterwards you sign in with {email}.
        """)
    String text(String name, String inviter, String desk, String url, long days, String email);
}
