package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.web.OneTimeForms;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Sends what was written under a conversation: its files first, so that a refused try loses none of them. */
@ApplicationScoped
class Sending {

    private final Conversations conversations;
    private final Attachments attachments;
    private final OneTimeForms forms;

    Sending(Conversations conversations, Attachments attachments, OneTimeForms forms) {
        this.conversations = conversations;
        this.attachments = attachments;
        this.forms = forms;
    }

    /**
     * @return the address of the message
     * @throws Refusal for the reasons of {@link Conversations#add}
     */
    String send(Viewer by, long ticketId, MessageForm form) {
        keepFiles(by, ticketId, form);
        NewMessage order = form.order();
        List<Object> typed = List.of(ticketId, order.visibility(), order.body(), String.valueOf(order.status()));
        return forms.once(by, form.token, typed, () -> {
            Message message = conversations.add(by, ticketId, order);
            return TicketPages.href(ticketId) + "#m" + message.id();
        });
    }

    private void keepFiles(Viewer by, long ticketId, MessageForm form) {
        for (long id : form.keptIds()) {
            form.keep(kept(attachments.get(by, ticketId, id)));
        }
        for (FileUpload file : form.uploads()) {
            form.keep(kept(attachments.upload(by, ticketId, new Upload(file.fileName(), file.uploadedFile()))));
        }
    }

    private static Composer.KeptFile kept(Attachment file) {
        FileView view = ConversationReader.file(file);
        return new Composer.KeptFile(file.id(), view.name(), view.size());
    }
}
