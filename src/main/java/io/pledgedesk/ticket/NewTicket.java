package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * The order to open a ticket. Text is cleaned and measured here, wherever it comes from.
 *
 * @param description becomes the first message: the customer's, or the agent's when outbound
 * @param requester who asks
 * @param topic the slug of a topic, or null
 * @param externalId what an import calls the ticket; null otherwise
 */
public record NewTicket(
        String subject,
        String description,
        Requester requester,
        Priority priority,
        Channel channel,
        Direction direction,
        Long teamId,
        Long assigneeId,
        String topic,
        Set<String> tags,
        String externalId) {

    /** An existing customer by id, or one that is found or created by e-mail. */
    public record Requester(Long id, String name, String email) {}

    public NewTicket {
        subject = Texts.line(subject);
        description = Texts.block(description);
        tags = Tags.clean(tags);
        priority = priority == null ? Priority.NORMAL : priority;
        channel = channel == null ? Channel.API : channel;
        direction = direction == null ? Direction.INBOUND : direction;
        Violations wrong = new Violations();
        TicketTexts.checkSubject(subject, wrong);
        TicketTexts.checkBody("description", description, wrong);
        Tags.check(tags, wrong);
        wrong.refuseIfAny();
    }

    /** The shortest order: a customer asks for something. */
    public static NewTicket inbound(String subject, String description, Requester requester, Channel channel) {
        return new NewTicket(
                subject, description, requester, null, channel, Direction.INBOUND, null, null, null, Set.of(), null);
    }

    /** Tags as they are stored: lower case, no doubles, in order. */
    static final class Tags {

        private Tags() {}

        static Set<String> clean(Collection<String> tags) {
            Set<String> clean = new TreeSet<>();
            if (tags != null) {
                for (String tag : tags) {
                    clean.add(tag == null ? "" : Texts.line(tag).toLowerCase(java.util.Locale.ROOT));
                }
            }
            return clean;
        }

        static void check(Set<String> tags, Violations wrong) {
            wrong.require(
                    tags.size() <= Texts.TAGS_PER_TICKET,
                    "tags",
                    "tooManyTags",
                    "A ticket has at most " + Texts.TAGS_PER_TICKET + " tags.");
            for (String tag : tags) {
                if (tag.isEmpty() || Texts.length(tag) > Texts.TAG) {
                    wrong.add("tags", "tagTooLong", "A tag has 1 to " + Texts.TAG + " characters.");
                    return;
                }
                if (tag.indexOf(',') >= 0) {
                    wrong.add("tags", "tagWithComma", "A tag has no comma.");
                    return;
                }
            }
        }
    }
}
