package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What happened to a ticket, one line each. */
@MessageBundle("event")
public interface EventWords {

    @Message("{who} opened the ticket")
    String created(String who);

    @Message("{who} set the status to {to}")
    String status(String who, String to);

    @Message("Status is {to} now")
    String statusBySystem(String to);

    @Message("{who} set the priority from {from} to {to}")
    String priority(String who, String from, String to);

    @Message("{who} changed the subject, it was “{from}”")
    String subject(String who, String from);

    @Message("{who} proposed to solve it by {until}: {reason}")
    String timeProposed(String who, String until, String reason);

    @Message("{who} declined the new time, {until}")
    String timeDeclined(String who, String until);

    @Message("{who} took the ticket")
    String took(String who);

    @Message("{who} assigned {to}")
    String assigned(String who, String to);

    @Message("{who} took {from} off the ticket")
    String unassigned(String who, String from);

    @Message("{who} moved it to {to}")
    String team(String who, String to);

    @Message("{who} took it out of {from}")
    String noTeam(String who, String from);

    @Message("{who} set the topic to {to}")
    String topic(String who, String to);

    @Message("{who} removed the topic {from}")
    String noTopic(String who, String from);

    @Message("Organization is {to} now")
    String organization(String to);

    @Message("Organization {from} removed")
    String noOrganization(String from);

    @Message("{who} added the tags {tags}")
    String tagsAdded(String who, String tags);

    @Message("{who} set {key} to “{value}”")
    String fieldSet(String who, String key, String value);

    @Message("{who} emptied {key}")
    String fieldEmptied(String who, String key);

    @Message("{who} removed the tags {tags}")
    String tagsRemoved(String who, String tags);

    @Message("{who} added the tags {added} and removed {removed}")
    String tagsChanged(String who, String added, String removed);

    @Message("Promise: {name}")
    String policy(String name);

    @Message("No promise applies any more")
    String noPolicy();

    @Message("{who} merged this ticket into #{id}")
    String mergedInto(String who, long id);

    @Message("{who} merged #{id} into this ticket")
    String mergedFrom(String who, long id);

    @Message("{who} took the merge with #{id} back")
    String mergeUndone(String who, long id);

    @Message("{who} took the customer’s message as thanks: solved as before")
    String onlyThanks(String who);

    @Message("{who} marked this ticket as spam")
    String spam(String who);

    @Message("Marked as spam, as the sender’s last request was")
    String spamBySystem();

    @Message("{who} took the mark as spam away")
    String notSpam(String who);

    @Message("{who} split off #{id}")
    String splitOff(String who, long id);

    @Message("{who} split this off from #{id}")
    String splitFrom(String who, long id);

    @Message("{who} linked this ticket with #{id}")
    String linked(String who, long id);

    @Message("{who} removed the link with #{id}")
    String unlinked(String who, long id);

    @Message("The customer wrote again: #{id} follows up")
    String followedUp(long id);

    @Message("Follows up on #{id}")
    String followUp(long id);

    @Message("{clock} falls due soon, {due}")
    String warned(String clock, String due);

    @Message("{clock} is late, it was due {due}")
    String breached(String clock, String due);

    @Message("Guide “{title}” was offered automatically")
    String guideOffered(String title);

    @Message("{who} said that the guide “{title}” helped")
    String guideHelped(String who, String title);

    @Message("{who} read the guide “{title}” and wants a person")
    String guideDidNotHelp(String who, String title);

    @Message("Rule “{rule}”: {actions}")
    String escalated(String rule, String actions);
}
