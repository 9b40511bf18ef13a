package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around calls. */
@MessageBundle("call")
public interface CallWords {

    @Message("Log a call")
    String title();

    @Message("Call")
    String call();

    @Message("Who called?")
    String direction();

    @Message("{#switch code}{#case 'inbound'}The customer called{#else}We called the customer{/switch}")
    String directionName(String code);

    @Message("That we called answers the customer, as a reply does. What was said stays with us.")
    String lead();

    @Message("Minutes")
    String minutes();

    @Message("Number")
    String number();

    @Message("Known numbers: {numbers}. The customer is found by them.")
    String known(String numbers);

    @Message("The customer is found by it next time.")
    String numberHint();

    @Message("What was said?")
    String note();

    @Message("A note, for agents only.")
    String noteHint();

    @Message("The call is logged.")
    String logged();

    @Message("Who calls?")
    String find();

    @Message("A number, a name or an address")
    String findHint();

    @Message("Find")
    String search();

    @Message("Nobody is known by that")
    String nobody();

    @Message("{who} called the customer{#if number} at {number}{/if}, {minutes} min")
    String out(String who, String number, int minutes);

    @Message("{who} took a call{#if number} from {number}{/if}, {minutes} min")
    String in(String who, String number, int minutes);
}
