package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.MergeWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what is shown before tickets are merged or split. */
@ApplicationScoped
class MergeReader {

    private static final Pattern NUMBER = Pattern.compile("\\s*#?([0-9]{1,18})\\s*");
    private static final int CANDIDATES = 10;

    private final PreviewReader previews;
    private final Tickets tickets;
    private final TicketList list;
    private final ConversationReader conversations;
    private final MergeWords words;
    private final StatusNames statuses;

    MergeReader(
            PreviewReader previews,
            Tickets tickets,
            TicketList list,
            ConversationReader conversations,
            MergeWords words,
            StatusNames statuses) {
        this.statuses = statuses;
        this.previews = previews;
        this.tickets = tickets;
        this.list = list;
        this.conversations = conversations;
        this.words = words;
    }

    /** @param with the number of the other ticket as it was typed; null until it is asked for */
    @Transactional
    MergePages.MergeView merge(Viewer viewer, long id, String with, Times times) {
        TicketPreview ticket = previews.read(viewer, id, times);
        Optional<TicketPreview> other = with == null ? Optional.empty() : other(viewer, id, with, times);
        String error = with != null && other.isEmpty() ? words.noSuchTicket() : null;
        Field number = new Field(
                "f-with", "with", words.otherNumber(), words.mergeHint(), error, with == null ? "" : with, false);
        return new MergePages.MergeView(ticket, other.orElse(null), number, candidates(viewer, id, times));
    }

    private Optional<TicketPreview> other(Viewer viewer, long id, String typed, Times times) {
        Matcher number = NUMBER.matcher(typed);
        if (!number.matches() || Long.parseLong(number.group(1)) == id) {
            return Optional.empty();
        }
        try {
            return Optional.of(previews.read(viewer, Long.parseLong(number.group(1)), times));
        } catch (Refusal.NotFound none) {
            return Optional.empty();
        }
    }

    private List<TicketPage.PastTicket> candidates(Viewer viewer, long id, Times times) {
        Ticket ticket = tickets.get(viewer, id);
        TicketFilter open = TicketFilter.ALL
                .withRequester(ticket.requesterId())
                .withStatuses(EnumSet.complementOf(EnumSet.of(Status.CLOSED)));
        return list.page(viewer, open, TicketOrder.CREATED_LAST, CANDIDATES, null).items().stream()
                .filter(other -> other.id() != id)
                .map(other -> new TicketPage.PastTicket(
                        other.id(), other.subject(), statuses.mark(other), times.day(other.createdAt())))
                .toList();
    }

    /** @throws Refusal.Invalid when there is no such message that could become a ticket of its own */
    @Transactional
    MergePages.SplitView split(Viewer viewer, long id, long messageId, Times times) {
        Ticket ticket = tickets.get(viewer, id);
        String wanted = Long.toString(messageId);
        ThreadItem message = conversations.read(viewer, ticket, null, null, null, times).items().stream()
                .filter(item -> item.mayBeSplit() && item.message().id().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(
                        "message",
                        "notTheCustomers",
                        "Only a message of the customer can become a ticket of its own."));
        return new MergePages.SplitView(previews.read(viewer, id, times), message);
    }
}
