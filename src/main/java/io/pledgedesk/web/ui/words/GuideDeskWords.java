package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around guides for those who write them. */
@MessageBundle("guideDesk")
public interface GuideDeskWords {

    @Message("What is asked often, answered once. Customers find public guides on the help pages while they type.")
    String lead();

    @Message("New guide")
    String create();

    @Message("Nobody has written a guide yet")
    String none();

    @Message("No guide is like that")
    String noneLike();

    @Message("All")
    String all();

    @Message("Drafts")
    String drafts();

    @Message("Published")
    String publishedOnes();

    @Message("Need a look")
    String needLook();

    @Message("Title")
    String title();

    @Message("The question or task in the words of those who ask.")
    String titleHint();

    @Message("In one sentence")
    String summary();

    @Message("Stands below the title wherever the guide is found.")
    String summaryHint();

    @Message("Text")
    String body();

    @Message("Markdown: ## heading, **bold**, - list, [link](https://…)")
    String bodyHint();

    @Message("Images")
    String images();

    @Message(
            "PNG, JPEG, GIF or WebP, up to 8 MiB: choose, drop or paste. Of moving images the first picture stays. Then"
                    + " say between the brackets what each shows.")
    String imagesHint();

    @Message("Put into the text")
    String imagesAdd();

    @Message("Category")
    String category();

    @Message("None")
    String noneChosen();

    @Message("Who reads it")
    String audience();

    @Message("{#switch code}{#case 'public'}Everybody{#else}Staff only{/switch}")
    String audienceName(String code);

    @Message("{#switch code}{#case 'draft'}Draft{#case 'scheduled'}Scheduled{#case 'published'}Published{#case"
            + " 'missing'}Missing{#case 'older'}Older than the original{#else}Published, newer draft{/switch}")
    String state(String code);

    @Message("{#switch code}{#case 'old'}Not looked at for half a year{#case"
            + " 'translationOld'}A translation is older than the original{#else}More readers say no than yes{/switch}")
    String concern(String code);

    @Message("As a table (CSV)")
    String csv();

    @Message("To translate")
    String toTranslate();

    @Message("Language")
    String language();

    @Message("Languages")
    String languages();

    @Message("{title} ({language})")
    String inLanguage(String title, String language);

    @Message("The original ({language})")
    String original(String language);

    @Message("The original says something new since this was translated. Readers of this language still read the old"
            + " text.")
    String originalNewer();

    @Message("It says the same as the original now")
    String upToDate();

    @Message("Where it stands and who reads it, its original says.")
    String asOriginal();

    @Message("Status")
    String status();

    @Message("Helpful")
    String helpfulColumn();

    @Message("{percent}% of {votes}")
    String share(int percent, int votes);

    @Message("Answered without a request")
    String deflections();

    @Message("Readers who had begun to write a request, said that the guide answered it, and left.")
    String deflectionsHint();

    @Message("Changed")
    String changedColumn();

    @Message("Preview")
    String preview();

    @Message("How readers will see it appears here.")
    String previewEmpty();

    @Message("Save draft")
    String saveDraft();

    @Message("Publish")
    String publish();

    @Message("Publish at")
    String publishAt();

    @Message("In your time zone, {zone}.")
    String publishAtHint(String zone);

    @Message("Schedule")
    String schedule();

    @Message("Choose a day and a time, for example 2026-11-24T09:00.")
    String publishAtWrong();

    @Message("It is published at {at} with the text as it was then.")
    String scheduledAt(String at);

    @Message("Readers see version {number}.")
    String readersSee(int number);

    @Message("Take it from the readers")
    String withdraw();

    @Message("It is still right")
    String review();

    @Message("Last looked at {day}")
    String reviewed(String day);

    @Message("Versions")
    String versions();

    @Message("Version {number}")
    String version(int number);

    @Message("{at} by {who}")
    String writtenBy(String at, String who);

    @Message("What readers see")
    String readersSeeThis();

    @Message("Write on with this text")
    String useVersion();

    @Message("As readers see it")
    String read();

    @Message("{who} saved this guide at {at} while you were writing. Your text is below and nothing of it is stored."
            + " Take over what you need, then save again.")
    String overtaken(String who, String at);

    @Message("What stands there now")
    String nowThere();

    @Message("Saved.")
    String saved();

    @Message("Published.")
    String published();

    @Message("It will be published then.")
    String scheduled();

    @Message("Readers don’t see it any more.")
    String withdrawn();

    @Message("Delete guide")
    String delete();

    @Message("Its versions and what readers said of it go with it.")
    String deleteHint();

    @Message("Drafted from request #{number}")
    String fromTicket(String number);

    @Message("Check that nothing of the customer is left in it: names, addresses, numbers.")
    String fromTicketHint();

    @Message("Draft a guide from it")
    String draftFrom();

    @Message("Categories")
    String categories();

    @Message("The shelves on which customers find guides.")
    String categoriesLead();

    @Message("Name ({language})")
    String nameIn(String language);

    @Message("Readers of other languages get this one where theirs is empty.")
    String nameHint();

    @Message("Place")
    String place();

    @Message("A number, lower first.")
    String placeHint();

    @Message("New category")
    String newCategory();

    @Message("Save")
    String save();

    @Message("Delete")
    String deleteCategory();

    // the composer

    @Message("Guide")
    String insert();

    @Message("Find a guide")
    String insertFind();

    @Message("No guide fits")
    String insertNone();

    @Message("All guides")
    String insertAll();

    @Message("The link to “{title}” is in your text.")
    String inserted(String title);

    @Message("“{title}” is for staff only. It can be linked in notes, not in replies.")
    String notForCustomers(String title);
}
