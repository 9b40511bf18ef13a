package io.pledgedesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What somebody reads whose form was not taken. */
@MessageBundle("again")
interface FormWords {

    @Message("{#if signedOut}You were signed out while you were writing{#else}Please send this once more{/if}")
    String title(boolean signedOut);

    @Message("Nothing was changed, and nothing that you typed is lost: it is in this page.")
    String safe();

    @Message("Sign in (opens a new tab)")
    String signIn();

    @Message("You are signed out. What you typed is still here.")
    String stay();

    @Message("Then come back to this tab and send it.")
    String thenSend();

    @Message("The page that you sent it from was older than your session.")
    String older();

    @Message("Files have to be chosen again: go back for that.")
    String files();

    @Message("Send it again")
    String send();

    @Message("What you typed")
    String typed();

    @Message("This came from another site")
    String foreignTitle();

    @Message("""
        A form on another site tried to change something here in your name. Nothing was changed. \
        If you meant to do it, open the page here and do it there.\
        """)
    String foreign();

    @Message("Go to the start page")
    String start();
}
