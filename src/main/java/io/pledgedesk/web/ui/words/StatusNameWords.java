package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the statuses that a desk names itself. */
@MessageBundle("statusName")
public interface StatusNameWords {

    @Message("Statuses")
    String title();

    @Message("What agents call the states of their tickets, and what customers read.")
    String about();

    @Message("Each belongs to a category. Clocks, queues and the API follow the category, so a new name never changes a"
            + " promise.")
    String lead();

    @Message("New status")
    String fresh();

    @Message("Name")
    String name();

    @Message("What agents read, for example “Waiting for parts”.")
    String nameHint();

    @Message("Empty for the word of its category, in the language of each reader: {word}.")
    String builtInHint(String word);

    @Message("Category")
    String category();

    @Message("What it means for clocks. It can’t be changed later.")
    String categoryHint();

    @Message("Customers read")
    String customers();

    @Message("On the page of their request and below replies by mail, such as “We are waiting for a spare part”. Empty"
            + " for the usual words.")
    String customersHint();

    @Message("In other languages")
    String translations();

    @Message("What readers of these languages see instead. Where it is empty they see what stands above.")
    String translationsHint();

    @Message("Name in {language}")
    String nameIn(String language);

    @Message("Customers read in {language}")
    String customersIn(String language);

    @Message("the usual words")
    String usual();

    @Message("Place")
    String place();

    @Message("A number; lower ones stand first in their category.")
    String placeHint();

    @Message("Default of its category: tickets get it by themselves, and where a program says the category alone")
    String standard();

    @Message("This is the default of its category. To change that, make another status the default.")
    String isStandard();

    @Message("Default")
    String standardBadge();

    @Message("Built in")
    String builtInBadge();

    @Message("Retired: can’t be chosen any more, tickets keep it")
    String retired();

    @Message("Retired")
    String retiredBadge();
}
