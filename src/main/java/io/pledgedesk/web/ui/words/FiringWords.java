package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the log of firings. */
@MessageBundle("firing")
public interface FiringWords {

    @Message("What the rules did")
    String title();

    @Message("Every time that a rule fired: about which instant, when it was done, and who was told by which way.")
    String lead();

    @Message("Rule")
    String rule();

    @Message("All rules")
    String all();

    @Message("Show")
    String show();

    @Message("Ticket")
    String ticket();

    @Message("About")
    String about();

    @Message("Done")
    String done();

    @Message("What happened")
    String happened();

    @Message("Nothing has fired")
    String none();

    @Message("When a clock reaches the point that a rule watches, it is listed here.")
    String noneText();

    @Message("Older")
    String older();

    @Message("cycle {number}")
    String cycle(int number);

    @Message("Deleted rule")
    String gone();

    @Message("{#when way}{#is 'bell'}bell{#is 'mail'}mail{/when}")
    String way(String way);

    @Message("wanted no news of this kind")
    String nothing();

    @Message("{name} ({ways})")
    String told(String name, String ways);

    @Message("Nobody was there to be told")
    String nobody();

    @Message("{#when type}{#is 'assign'}Assigned{#is 'priority'}Priority changed{#is 'tag'}Tagged{#is 'note'}Note"
            + " written{#else}{type}{/when}")
    String did(String type);

    @Message("{action}: {problem}")
    String failed(String action, String problem);
}
