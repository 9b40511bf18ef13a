package io.pledgedesk.macro;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a macro does. Null and empty change nothing.
 *
 * @param teamId whose agents find it; null for everyone
 * @param reply goes into the agent's draft, its placeholders filled
 * @param status is set when the reply is sent; without a reply at once
 * @param moveToId the team that the ticket moves to
 * @param takesIt whether the ticket is assigned to who applies it
 * @param tags are added
 */
public record MacroForm(
        String name,
        Long teamId,
        String reply,
        StatusChoice status,
        Priority priority,
        Long moveToId,
        boolean takesIt,
        Set<String> tags) {

    private static final int MAX_NAME = 80;
    private static final int MAX_TAGS = 10;

    public MacroForm {
        name = Texts.line(name);
        reply = reply == null ? "" : Texts.block(reply);
        tags = Set.copyOf(tags);
        Violations wrong = new Violations();
        wrong.require(
                !name.isEmpty(), "name", "nameMissing", "Give it a name, for example “Ask for the order number”.");
        wrong.require(
                Texts.length(name) <= MAX_NAME,
                "name",
                "nameTooLong",
                "A name has at most " + MAX_NAME + " characters.");
        wrong.require(Texts.length(reply) <= Texts.BODY, "reply", "A reply has at most " + Texts.BODY + " characters.");
        Placeholders.check(reply, wrong);
        wrong.require(tags.size() <= MAX_TAGS, "tags", "A macro adds at most " + MAX_TAGS + " tags.");
        wrong.require(
                tags.stream().allMatch(tag -> Texts.length(tag) <= Texts.TAG),
                "tags",
                "A tag has at most " + Texts.TAG + " characters.");
        wrong.require(
                status == null || status.category() != Status.NEW, "status", "A ticket is new only when it comes in.");
        wrong.require(
                !reply.isBlank()
                        || status != null
                        || priority != null
                        || moveToId != null
                        || takesIt
                        || !tags.isEmpty(),
                "reply",
                "Write a text, or choose something that it changes.");
        wrong.refuseIfAny();
    }

    /** Tags as people write them, parted by commas. */
    public static Set<String> tagsIn(String text) {
        return Arrays.stream((text == null ? "" : text).split(","))
                .map(tag -> Texts.line(tag).toLowerCase(Locale.ROOT))
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
