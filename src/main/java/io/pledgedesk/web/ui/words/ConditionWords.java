package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of conditions. */
@MessageBundle("cond")
public interface ConditionWords {

    @Message("Which tickets")
    String title();

    @Message("Without conditions it is for every ticket.")
    String none();

    @Message("Every ticket")
    String everything();

    @Message("All of these hold")
    String all();

    @Message("One of these holds")
    String any();

    @Message("How conditions combine")
    String match();

    @Message("Condition on")
    String addLabel();

    @Message("Add condition")
    String add();

    @Message("Remove the condition on {field}")
    String remove(String field);

    @Message("{field}: how it compares")
    String operatorOf(String field);

    @Message("{field}: value")
    String valueOf(String field);

    @Message("Name of the field")
    String key();

    @Message("""
        {#switch code}{#case 'priority'}Priority{#case 'channel'}Channel{#case 'team'}Team{#case 'topic'}Topic\
        {#case 'tag'}Tag{#case 'organization'}Organization{#case 'tier'}Tier{#case 'requester'}Requester\
        {#else}Own field{/switch}\
        """)
    String field(String code);

    @Message("""
        {#switch code}{#case 'anyOf'}is any of{#case 'noneOf'}is none of{#else}contains{/switch}\
        """)
    String operator(String code);

    @Message("""
        {#switch code}{#case 'urgent'}Urgent{#case 'high'}High{#case 'normal'}Normal{#else}Low{/switch}\
        """)
    String priority(String code);

    @Message("""
        {#switch code}{#case 'web'}Web form{#case 'email'}Email{#case 'api'}API{#case 'phone'}Phone\
        {#case 'chat'}Chat{#else}Social media{/switch}\
        """)
    String channel(String code);

    @Message("""
        {#switch field}{#case 'organization'}Names, one a line\
        {#case 'requester'}Email addresses, one a line. With “contains” a part, such as @example.com\
        {#else}One a line{/switch}\
        """)
    String hint(String field);

    @Message("""
        {#switch field}{#case 'empty'}Choose or write at least one value.\
        {#case 'organization'}There is no organization of this name, or more than one. Write its name, or # and its id.\
        {#else}There is no customer with this address.{/switch}\
        """)
    String unknown(String field);

    @Message("; ")
    String and();

    @Message(", or ")
    String or();

    @Message(" or ")
    String orValue();

    @Message("{field} is {values}")
    String says(String field, String values);

    @Message("{field} is not {values}")
    String saysNot(String field, String values);

    @Message("{field} contains “{values}”")
    String saysContains(String field, String values);
}
