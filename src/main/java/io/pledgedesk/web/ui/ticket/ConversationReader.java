package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.ticket.Attachment;
import io.pledgedesk.ticket.Attachments;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.MergedTickets;
import io.pledgedesk.ticket.Message;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketHistory;
import io.pledgedesk.ticket.work.HeldReplies;
import io.pledgedesk.ticket.work.HeldReply;
import io.pledgedesk.ticket.work.LaterReplies;
import io.pledgedesk.ticket.work.LaterReply;
import io.pledgedesk.view.Visits;
import io.pledgedesk.web.ui.Avatar;
import io.pledgedesk.web.ui.FileView;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.words.TicketWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a ticket's history and puts the messages where it tells of them. */
@ApplicationScoped
class ConversationReader {

    private static final int EVENTS = 200;

    private final TicketHistory history;
    private final Conversations conversations;
    private final Attachments attachments;
    private final HeldReplies replies;
    private final LaterReplies later;
    private final MergedTickets merged;
    private final EventLines lines;
    private final TicketWords words;

    ConversationReader(
            TicketHistory history,
            Conversations conversations,
            Attachments attachments,
            HeldReplies replies,
            LaterReplies later,
            MergedTickets merged,
            EventLines lines,
            TicketWords words) {
        this.history = history;
        this.conversations = conversations;
        this.attachments = attachments;
        this.replies = replies;
        this.later = later;
        this.merged = merged;
        this.lines = lines;
        this.words = words;
    }

    /**
     * @param organization the customer's; null for none
     * @param visited when the reader had looked before; null for never
     * @param before the cursor of the part that follows; null for the newest
     */
    @Transactional
    Conversation read(Viewer viewer, Ticket ticket, String organization, Instant visited, Cursor before, Times times) {
        Page<TicketEvent> events =
                history.latest(viewer, ticket.id(), merged.into(viewer, ticket.id()), EVENTS, before);
        List<Message> messages = conversations.byId(events.items().stream()
                .map(TicketEvent::fact)
                .filter(Fact.MessagePosted.class::isInstance)
                .map(fact -> ((Fact.MessagePosted) fact).messageId())
                .toList());
        Thread thread = new Thread(viewer, ticket, organization, visited, times, files(messages));
        Map<Long, Message> byId = messages.stream().collect(Collectors.toMap(Message::id, Function.identity()));
        for (TicketEvent event : events.items()) {
            if (event.fact() instanceof Fact.MessagePosted posted) {
                thread.add(byId.get(posted.messageId()), posted.automatic());
            } else {
                boolean opening = events.next() == null && thread.lastMessageId == null;
                thread.add(lines.of(event, times), opening);
            }
        }
        return thread.finish(events.next(), before == null ? held(viewer, ticket, times) : List.of());
    }

    private List<HeldView> held(Viewer viewer, Ticket ticket, Times times) {
        return Stream.concat(
                        replies.of(ticket.id()).stream().map(reply -> held(viewer, reply, times)),
                        later.of(ticket.id()).stream().map(reply -> later(viewer, reply, times)))
                .toList();
    }

    private static HeldView held(Viewer viewer, HeldReply reply, Times times) {
        return new HeldView(
                "held" + reply.id(),
                Avatar.of(reply.author().id(), reply.author().name()),
                reply.html(),
                times.exact(reply.sendAt()),
                reply.status() == null ? null : reply.status().code(),
                false,
                reply.author().id() == viewer.id() ? HeldPages.undo(reply.ticketId(), reply.id()) : null,
                null);
    }

    private static HeldView later(Viewer viewer, LaterReply reply, Times times) {
        String own = reply.author().id() == viewer.id() ? LaterPages.href(reply.ticketId(), reply.id()) : null;
        return new HeldView(
                "later" + reply.id(),
                Avatar.of(reply.author().id(), reply.author().name()),
                reply.html(),
                times.at(reply.sendAt()),
                reply.status() == null ? null : reply.status().code(),
                true,
                own == null ? null : own + "/undo",
                own == null ? null : own + "/now");
    }

    private Map<Long, List<FileView>> files(List<Message> messages) {
        return attachments.byMessage(messages).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().stream()
                        .map(ConversationReader::file)
                        .toList()));
    }

    static FileView file(Attachment file) {
        String href = "/desk/tickets/" + file.ticketId() + "/files/" + file.id();
        return FileView.of(href, file.name(), file.sizeBytes(), file.mediaType());
    }

    /** A conversation while it is put together. */
    private final class Thread {

        private final Viewer viewer;
        private final Ticket ticket;
        private final String organization;
        private final Instant visited;
        private final Times times;
        private final Map<Long, List<FileView>> files;
        private final List<ThreadItem> items = new ArrayList<>();
        private final List<EventLine> pending = new ArrayList<>();
        private Long lastMessageId;
        private String firstUnread;

        Thread(
                Viewer viewer,
                Ticket ticket,
                String organization,
                Instant visited,
                Times times,
                Map<Long, List<FileView>> files) {
            this.viewer = viewer;
            this.ticket = ticket;
            this.organization = organization;
            this.visited = visited;
            this.times = times;
            this.files = files;
        }

        void add(Message message, boolean automatic) {
            flush();
            Actor author = message.author();
            boolean own = author.isAgent() && author.id() == viewer.id();
            boolean unread = visited != null && !own && Visits.isNew(message.createdAt(), visited);
            String id = Long.toString(message.id());
            if (unread && firstUnread == null) {
                firstUnread = id;
            }
            boolean isOwn = message.ticketId() == ticket.id();
            lastMessageId = isOwn ? (Long) message.id() : lastMessageId;
            MessageView view = new MessageView(
                    id,
                    cssOf(message),
                    Avatar.of(author.id(), author.name()),
                    about(message, automatic),
                    times.brief(message.createdAt()),
                    unread,
                    files.getOrDefault(message.id(), List.of()),
                    isOwn ? null : message.ticketId());
            boolean mayBeSplit = isOwn && viewer.is(Role.AGENT) && author.isCustomer() && message.isPublic();
            items.add(ThreadItem.of(view, message.html().folding(words.quoted()), mayBeSplit));
        }

        private String cssOf(Message message) {
            if (!message.isPublic()) {
                return "note";
            }
            return message.author().isCustomer() ? "" : "agent";
        }

        private String about(Message message, boolean automatic) {
            if (automatic) {
                return words.automatic();
            }
            if (message.author().isCustomer()) {
                boolean asked = Long.valueOf(ticket.requesterId())
                        .equals(message.author().id());
                return asked && message.isPublic() ? organization : null;
            }
            return message.isPublic() ? words.replied() : null;
        }

        private void flush() {
            if (!pending.isEmpty()) {
                items.add(ThreadItem.of(pending));
                pending.clear();
            }
        }

        /** What happened before the first message belongs to the opening, which the first message shows. */
        void add(EventLine line, boolean opening) {
            if (line != null && !opening) {
                pending.add(line);
            }
        }

        Conversation finish(String earlier, List<HeldView> held) {
            flush();
            String latest = lastMessageId == null || visited == null ? null : Long.toString(lastMessageId);
            return new Conversation(items, held, earlier, lastMessageId, firstUnread == null ? latest : firstUnread);
        }
    }
}
