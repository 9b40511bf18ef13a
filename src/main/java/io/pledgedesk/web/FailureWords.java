package io.pledgedesk.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What error pages say: what happened, whether the text is safe, what to do. */
@MessageBundle("failure")
interface FailureWords {

    @Message("""
        {#switch status}\
        {#case 400}This can't be read\
        {#case 401}Please sign in\
        {#case 403}You may not do this\
        {#case 404}There is nothing here\
        {#case 405}This address can't be used like that\
        {#case 409}This can't be done now\
        {#case 410}This was erased\
        {#case 412}Someone else was faster\
        {#case 413}This is too large\
        {#case 415}This kind of file is not read here\
        {#case 429}Too many at once\
        {#case 503}Pledge is too busy or can't reach its database\
        {#else}{#if status ge 500}Something failed on our side{#else}This request is refused{/if}\
        {/switch}\
        """)
    String title(int status);

    @Message("""
        {#switch status}\
        {#case 400}Go back, correct it and send it again. What you typed is still in the form.\
        {#case 401}Your session may have ended. Sign in and you come back to where you were.\
        {#case 403}A supervisor or an admin of this desk can grant it. Give them the number below.\
        {#case 404}The link may be old, mistyped, or meant for someone else. Private links to a request are long: copy the whole link from the mail.\
        {#case 410}Numbers are never used again, and nothing that is erased can be brought back.\
        {#case 409}Go back and load the page again to see what changed. What you typed is still in the form.\
        {#case 412}Go back, copy what you typed, and load the page again.\
        {#case 413}Go back and send less, or a smaller file. What you typed is still in the form.\
        {#case 429}Wait a moment, then go back and send it again. What you typed is still in the form.\
        {#case 503}Nothing was stored. Wait a few seconds and load the page again; if you sent a form, go back and send it again.\
        {#else}{#if status ge 500}Go back and try again in a moment. If it keeps happening, give the number below to the people who run this desk.{#else}Go back and try it another way.{/if}\
        {/switch}\
        """)
    String advice(int status);

    /** @param by null where customers read it */
    @Message("""
        {#if what eq 'customer'}This customer was erased{#else if by}Ticket {id} was erased{#else}This request was erased{/if}\
         on {day}{#if by} by {by}{/if}. Nothing of it is kept.\
        """)
    String erased(String what, long id, String day, String by);

    @Message("For the people who run this desk: {id}")
    String request(String id);

    @Message("Sign in")
    String signIn();

    @Message("Go to the desk")
    String toDesk();

    @Message("Go to help")
    String toHelp();

    @Message("What to correct")
    String violations();
}
