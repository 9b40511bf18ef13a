package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page on tags. */
@MessageBundle("tags")
public interface TagWords {

    @Message("Tags")
    String title();

    @Message("Words that agents put on tickets to find them again. A tag that nobody uses is gone by itself.")
    String about();

    @Message("Tag")
    String tag();

    @Message("Open tickets")
    String open();

    @Message("All tickets")
    String all();

    @Message("Change")
    String change();

    @Message("Change the tag {tag}")
    String changeOne(String tag);

    @Message("How it begins")
    String begins();

    @Message("No ticket carries a tag")
    String none();

    @Message("Put one on a ticket with t, or with a macro.")
    String noneText();

    @Message("No tag begins with “{q}”")
    String notFound(String q);

    @Message("The {n} most used are shown.")
    String full(int n);

    @Message("New name")
    String to();

    @Message("If tickets carry a tag of this name already, the two become one.")
    String toHint();

    @Message("{#if n == 1}Rename it on 1 ticket{#else}Rename it on {n} tickets{/if}")
    String rename(int n);

    @Message("{#if n == 1}Take it off 1 ticket{#else}Take it off {n} tickets{/if}")
    String takeOff(int n);

    @Message("Closed tickets keep their tags. Macros, views, policies and rules that name this tag stay as they are:"
            + " change them too.")
    String keep();

    @Message("More tickets carry it than can change at once. When these are done, do it again for the rest.")
    String many();

    @Message("{#if changed == 1}1 ticket was changed.{#else}{changed} tickets were changed.{/if}{#if refused} {refused}"
            + " could not be changed.{/if}{#if left} More tickets carry the tag: do it again for the rest.{/if}")
    String swept(int changed, int refused, boolean left);
}
