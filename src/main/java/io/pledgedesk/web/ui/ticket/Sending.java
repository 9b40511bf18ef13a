package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Upload;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Drafts;
import io.pledgedesk.ticket.work.HeldReplies;
import io.pledgedesk.ticket.work.HeldReply;
import io.pledgedesk.ticket.work.LaterReplies;
import io.pledgedesk.web.OneTimeForms;
import io.pledgedesk.web.ui.FileView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Sends what was written under a conversation: its files first, so that a refused try loses none of them. */
@ApplicationScoped
public class Sending {

    private final Conversations conversations;
    private final HeldReplies held;
    private final LaterReplies later;
    private final Drafts drafts;
    private final Attachments attachments;
    private final OneTimeForms forms;

    Sending(
            Conversations conversations,
            HeldReplies held,
            LaterReplies later,
            Drafts drafts,
            Attachments attachments,
            OneTimeForms forms) {
        this.conversations = conversations;
        this.held = held;
        this.later = later;
        this.drafts = drafts;
        this.attachments = attachments;
        this.forms = forms;
    }

    /**
     * Sends a note at once, a reply after a while.
     *
     * @param wait how long a reply can be taken back
     * @return the address of the message, or of the reply that waits
     * @throws Refusal for the reasons of {@link HeldReplies#hold}
     */
    String send(Viewer by, long ticketId, MessageForm form, Duration wait) {
        return once(
                by,
                ticketId,
                form,
                order -> form.isReply() ? reply(by, ticketId, order, wait) : message(by, ticketId, order));
    }

    /**
     * Lets a reply wait for its time.
     *
     * @return the address of the reply that waits
     * @throws Refusal for the reasons of {@link LaterReplies#plan}
     */
    String sendLater(Viewer by, long ticketId, MessageForm form, Instant sendAt) {
        if (!form.isReply()) {
            throw new Refusal.Invalid("kind", "Only a reply can be sent later.");
        }
        return once(
                by,
                ticketId,
                form,
                order -> "later" + later.plan(by, ticketId, order, sendAt).id());
    }

    /** @param sending answers the place of what was sent on the ticket's page */
    private String once(Viewer by, long ticketId, MessageForm form, Function<NewMessage, String> sending) {
        keepFiles(by, ticketId, form);
        NewMessage order = form.order();
        List<Object> typed = List.of(ticketId, order.visibility(), order.body(), String.valueOf(order.status()));
        String address = forms.once(by, form.token, typed, () -> {
            String place = sending.apply(order);
            drafts.sent(by, ticketId, order.visibility(), form.token);
            return TicketPages.href(ticketId) + "#" + place;
        });
        if (form.other() != null) {
            drafts.keep(by, ticketId, form.otherVisibility(), form.other(), null);
        }
        return address;
    }

    /** Keeps everything that was typed and chosen, and sends nothing. */
    public void keep(Viewer by, long ticketId, MessageForm form) {
        keepFiles(by, ticketId, form);
        if (form.reply != null) {
            drafts.keep(by, ticketId, Visibility.PUBLIC, form.reply, null);
        }
        if (form.note != null) {
            drafts.keep(by, ticketId, Visibility.INTERNAL, form.note, null);
        }
        drafts.keepFiles(
                by,
                ticketId,
                form.visibility(),
                form.keptFiles().stream().map(Composer.KeptFile::id).toList());
    }

    private String reply(Viewer by, long ticketId, NewMessage order, Duration wait) {
        Optional<HeldReply> waiting = held.hold(by, ticketId, order, wait);
        return waiting.isPresent() ? "held" + waiting.get().id() : message(by, ticketId, order);
    }

    private String message(Viewer by, long ticketId, NewMessage order) {
        NewMessage settled = held.beforeWritingOn(by, ticketId, order);
        return "m" + conversations.add(by, ticketId, settled).id();
    }

    private void keepFiles(Viewer by, long ticketId, MessageForm form) {
        for (long id : form.keptIds()) {
            form.keep(kept(attachments.get(by, ticketId, id)));
        }
        for (FileUpload file : form.uploads()) {
            form.keep(kept(attachments.upload(by, ticketId, new Upload(file.fileName(), file.uploadedFile()))));
        }
    }

    static Composer.KeptFile kept(Attachment file) {
        FileView view = ConversationReader.file(file);
        return new Composer.KeptFile(file.id(), view.name(), view.size());
    }
}
