package io.pledgedesk.web.ui.queue;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.BulkChanges;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Flash;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.LastView;
import io.pledgedesk.web.ui.Pages;
import io.pledgedesk.web.ui.ticket.TicketPages;
import io.pledgedesk.web.ui.words.BulkWords;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Says what became of each ticket that something was done to, and leads back to the list. */
@RequestScoped
class BulkResults {

    private final Frames frames;
    private final LastView lastView;
    private final Flash flash;
    private final BulkWords words;
    private final SpokenRefusals spoken;

    BulkResults(Frames frames, LastView lastView, Flash flash, BulkWords words, SpokenRefusals spoken) {
        this.spoken = spoken;
        this.frames = frames;
        this.lastView = lastView;
        this.flash = flash;
        this.words = words;
    }

    /** @throws Refusal.Invalid for what is no number, and for too many */
    static List<Long> ids(List<String> ticked) {
        List<Long> ids = ticked == null
                ? List.of()
                : ticked.stream()
                        .filter(text -> !text.isBlank())
                        .map(text -> Ids.parseField(text, "id"))
                        .toList();
        if (ids.size() > BulkChanges.MAX_TICKETS) {
            throw new Refusal.Invalid("id", "Choose 1 to " + BulkChanges.MAX_TICKETS + " tickets.");
        }
        return ids;
    }

    Response nothing() {
        flash.say(words.none());
        return Pages.seeOther(lastView.href());
    }

    /** @param said what was done, as the end of a sentence */
    Response answer(List<BulkChanges.Outcome> outcomes, String said) {
        List<BulkPages.Refused> refused = outcomes.stream()
                .filter(outcome -> outcome.refusal() != null)
                .map(outcome -> new BulkPages.Refused(
                        outcome.ticketId(), TicketPages.href(outcome.ticketId()), spoken.sentence(outcome.refusal())))
                .toList();
        int done = outcomes.size() - refused.size();
        String what = words.done(done, said);
        if (refused.isEmpty()) {
            flash.say(what);
            return Pages.seeOther(lastView.href());
        }
        return Pages.answer(
                200,
                BulkPages.Templates.done(
                        frames.desk(null), new BulkPages.BulkResult(what, done, refused, lastView.href())));
    }
}
