package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of drills. */
@MessageBundle("drill")
public interface DrillWords {

    @Message("Drill")
    String title();

    @Message("What happens to a ticket that nobody answers: who is told what and when, by the rules as they are now."
            + " Nothing is sent and nothing is stored.")
    String lead();

    @Message("The ticket")
    String ticket();

    @Message("Priority")
    String priority();

    @Message("Channel")
    String channel();

    @Message("Team")
    String team();

    @Message("Assignee")
    String assignee();

    @Message("Tags, with commas between")
    String tags();

    @Message("Comes in")
    String start();

    @Message("Run the drill")
    String run();

    @Message("None")
    String none();

    @Message("{#switch code}{#case 'web'}Web form{#case 'email'}E-mail{#case 'api'}API{#case 'phone'}Phone{#case"
            + " 'chat'}Chat{#else}Social{/switch}")
    String channelName(String code);

    @Message("What would happen")
    String chain();

    @Message("By the policy {name}.")
    String policy(String name);

    @Message("No policy applies to this ticket: nothing is promised, so no rule ever fires.")
    String noPolicy();

    @Message("No rule watches this ticket.")
    String noRule();

    @Message("{metric} falls due")
    String due(String metric);

    @Message("Tells nobody: there is no one whom this means")
    String tellsNobody();

    @Message("It would go on; only the first 100 steps are shown.")
    String more();
}
