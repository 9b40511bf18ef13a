package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of erasing tickets and customers for good. */
@MessageBundle("erase")
public interface EraseWords {

    @Message("Erase ticket #{id}")
    String ticketTitle(long id);

    @Message("Erase {name}")
    String customerTitle(String name);

    @Message("Erase…")
    String open();

    @Message("What goes for good")
    String goes();

    @Message("What stays")
    String stays();

    @Message("{#if n is 1}One ticket{#else}{n} tickets{/if}: subject, history, notes, drafts, " + "tags and fields")
    String tickets(int n);

    @Message("{#if n is 1}One of them was{#else}{n} of them were{/if} merged into this one by " + "the same customer")
    String merged(int n);

    @Message("{#if n is 1}One message{#else}{n} messages{/if}, mail that brought one, and mail that waits to leave")
    String messages(long n);

    @Message("{#if n is 1}One file{#else}{n} files{/if}")
    String files(long n);

    @Message("Clocks, ratings and complaints: nothing of it is in a list or a figure any more, past figures included")
    String figures();

    @Message("The person: name, address, numbers, fields, password, sessions, sign-in links, "
            + "what surveys were answered")
    String person();

    @Message("The number, when it was opened, solved and closed, and that you erased it today")
    String number();

    @Message("The numbers and instants of the tickets, and that you erased them today")
    String customerNumber();

    @Message("Tickets that came out of it: {numbers}")
    String others(String numbers);

    @Message("{#if n is 1}One message{#else}{n} messages{/if} in tickets of others, without " + "the name")
    String written(long n);

    @Message("Mail that has left, what webhooks told, server logs and backups: out of reach " + "of this page")
    String outside();

    @Message("Type {id} to confirm")
    String typeNumber(long id);

    @Message("Type {email} to confirm")
    String typeEmail(String email);

    @Message("Type {expected}, exactly as it stands here.")
    String notTyped(String expected);

    @Message("Erase for good")
    String erase();

    @Message("Cancel")
    String cancel();

    @Message("Ticket #{id} is erased")
    String ticketGone(long id);

    @Message("{#if tickets is 0}The customer is erased; there were no tickets{#else if tickets is 1}The customer is"
            + " erased, with one ticket{#else}The customer is erased, with {tickets} tickets{/if}")
    String customerGone(int tickets);

    @Message("Everything about this customer, for whoever asks to be forgotten.")
    String hint();

    @Message("This ticket was erased meanwhile. What you typed can't be sent: copy it if you need it.")
    String meanwhile();

    @Message("Nothing was sent")
    String notSent();

    @Message("What you typed stands below and is stored nowhere. Copy it if you need it.")
    String typed();

    @Message("Your text")
    String yourText();
}
