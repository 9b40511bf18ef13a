package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of saved answers. */
@MessageBundle("macro")
public interface MacroWords {

    @Message("Saved replies and macros")
    String title();

    @Message("Texts that agents need again and again, and what they change on a ticket. An agent reads each before it"
            + " goes out.")
    String lead();

    @Message("Saved reply")
    String button();

    @Message("Find a saved reply")
    String find();

    @Message("New saved reply")
    String create();

    @Message("There is no saved reply yet")
    String none();

    @Message("Agents press / in an empty reply, or the button below it, to choose one.")
    String noneText();

    @Message("Manage")
    String manage();

    @Message("Name")
    String name();

    @Message("Who finds it")
    String team();

    @Message("Everyone")
    String everyone();

    @Message("Text of the reply")
    String reply();

    @Message("Filled in for the ticket: {names}")
    String replyHint(String names);

    @Message("Set status when it is sent")
    String status();

    @Message("Set priority")
    String priority();

    @Message("Move to team")
    String moveTo();

    @Message("Assign the ticket to who uses it")
    String takesIt();

    @Message("Add tags, parted by commas")
    String tags();

    @Message("Unchanged")
    String unchanged();

    @Message("Changes")
    String changes();

    @Message("text only")
    String textOnly();

    @Message("Delete")
    String delete();

    @Message("“{name}” is in your reply. Read it, then send it.")
    String inReply(String name);

    @Message("“{name}” is done.")
    String applied(String name);

    @Message("Somebody else changed it meanwhile. This is what you typed; save it again to keep it.")
    String overtaken();
}
