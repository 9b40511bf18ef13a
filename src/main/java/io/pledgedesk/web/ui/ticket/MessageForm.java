package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Visibility;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What the form under a conversation sends. */
public class MessageForm {

    @RestForm
    String kind;

    @RestForm
    public String reply;

    @RestForm
    public String note;

    @RestForm
    String then;

    /** The same for a reply that is sent later, whose buttons say when. */
    @RestForm
    String afterwards;

    @RestForm
    String afterMessage;

    @RestForm
    String token;

    /** Ids of files that came with an earlier try. */
    @RestForm
    List<String> kept;

    @RestForm(FileUpload.ALL)
    List<FileUpload> files;

    private final List<Composer.KeptFile> stored = new ArrayList<>();

    String kind() {
        return "note".equals(kind) ? "note" : "reply";
    }

    public boolean isReply() {
        return kind().equals("reply");
    }

    /** What is sent. */
    String body() {
        return isReply() ? reply() : note();
    }

    /** What was typed as a reply, sent or not. */
    public String reply() {
        return reply == null ? "" : reply;
    }

    /** What was typed as a note, sent or not. */
    public String note() {
        return note == null ? "" : note;
    }

    /** What was typed and is not sent this time; null when nothing could be typed. */
    String other() {
        return isReply() ? note : reply;
    }

    Visibility visibility() {
        return isReply() ? Visibility.PUBLIC : Visibility.INTERNAL;
    }

    Visibility otherVisibility() {
        return isReply() ? Visibility.INTERNAL : Visibility.PUBLIC;
    }

    Long afterMessage() {
        return idOrNull(afterMessage, "afterMessage");
    }

    static Long idOrNull(String id, String field) {
        return id == null || id.isBlank() ? null : Ids.parseField(id, field);
    }

    /** What the button of a reply for later leaves open, the choice beside it says. */
    MessageForm later() {
        then = afterwards;
        return this;
    }

    /** @throws Refusal.Invalid for a step that no button has */
    String then() {
        String step = then == null || then.isBlank() ? SendStep.FIRST : then;
        if (!step.equals(SendStep.NEXT)
                && StatusChoice.find(step).filter(MessageForm::canBeSet).isEmpty()) {
            throw new Refusal.Invalid("then", "Use one of the buttons.");
        }
        return step;
    }

    List<FileUpload> uploads() {
        return files == null
                ? List.of()
                : files.stream()
                        .filter(file -> file.name().equals("files")
                                && file.fileName() != null
                                && !file.fileName().isEmpty())
                        .toList();
    }

    List<Long> keptIds() {
        return kept == null
                ? List.of()
                : kept.stream().map(id -> Ids.parseField(id, "kept")).toList();
    }

    void keep(Composer.KeptFile file) {
        stored.add(file);
    }

    List<Composer.KeptFile> keptFiles() {
        return stored;
    }

    /** @throws Refusal.Invalid for an empty or overlong text */
    NewMessage order() {
        return new NewMessage(
                body(),
                visibility(),
                isReply() ? status() : null,
                stored.stream().map(Composer.KeptFile::id).toList(),
                afterMessage());
    }

    private static boolean canBeSet(StatusChoice asked) {
        return asked.category() != Status.NEW && asked.category() != Status.CLOSED;
    }

    private StatusChoice status() {
        String step = then();
        return StatusChoice.find(step).orElseGet(() -> StatusChoice.of(Status.SOLVED));
    }
}
