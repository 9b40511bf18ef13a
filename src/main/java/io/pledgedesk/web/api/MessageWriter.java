package io.pledgedesk.web.api;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Message;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Messages as JSON; customers see agents by first name. */
@ApplicationScoped
class MessageWriter {

    private final Attachments attachments;

    MessageWriter(Attachments attachments) {
        this.attachments = attachments;
    }

    List<MessageJson> write(Viewer viewer, List<Message> messages) {
        Map<Long, List<Attachment>> files = attachments.byMessage(messages);
        return messages.stream()
                .map(message -> json(viewer, message, files.getOrDefault(message.id(), List.of())))
                .toList();
    }

    private static MessageJson json(Viewer viewer, Message message, List<Attachment> files) {
        Actor author = message.author();
        boolean shorten = viewer.isCustomer() && author.isAgent();
        return new MessageJson(
                Ids.text(message.id()),
                new MessageJson.Author(
                        Ids.text(author.id()),
                        shorten ? FirstNames.of(author.name()) : author.name(),
                        author.kind().code()),
                message.visibility(),
                message.body(),
                message.html().toString(),
                message.createdAt(),
                files.stream().map(AttachmentJson::of).toList());
    }
}
