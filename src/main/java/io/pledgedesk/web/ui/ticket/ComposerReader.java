package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Draft;
import io.pledgedesk.ticket.work.Drafts;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.WriteWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Reads what an agent has begun to write on a ticket. */
@ApplicationScoped
class ComposerReader {

    private final Drafts drafts;
    private final Attachments attachments;
    private final Macros macros;
    private final SendSteps steps;
    private final WriteWords words;

    ComposerReader(Drafts drafts, Attachments attachments, Macros macros, SendSteps steps, WriteWords words) {
        this.steps = steps;
        this.drafts = drafts;
        this.attachments = attachments;
        this.macros = macros;
        this.words = words;
    }

    @Transactional
    Composer form(Viewer viewer, TicketPage page, String kind, String then, Times times) {
        List<Draft> begun = drafts.of(viewer, page.id());
        return Composer.of(
                kind,
                text(begun, Visibility.PUBLIC, times),
                text(begun, Visibility.INTERNAL, times),
                page.conversation().lastMessageId(),
                then,
                steps.all(),
                files(begun),
                viewer.is(Role.AGENT) ? replies(viewer) : List.of());
    }

    private List<Composer.SavedReply> replies(Viewer viewer) {
        return macros.of(viewer).stream()
                .map(macro -> new Composer.SavedReply(macro.id(), macro.form().name()))
                .toList();
    }

    private Composer.Text text(List<Draft> begun, Visibility visibility, Times times) {
        return begun.stream()
                .filter(draft -> draft.visibility() == visibility)
                .findFirst()
                .map(draft -> new Composer.Text(
                        draft.body(),
                        words.draftSaved(times.brief(draft.savedAt()).text())))
                .orElse(Composer.Text.NONE);
    }

    private List<Composer.KeptFile> files(List<Draft> begun) {
        List<Long> ids =
                begun.stream().flatMap(draft -> draft.attachmentIds().stream()).toList();
        return attachments.unsent(ids).stream().map(Sending::kept).toList();
    }
}
