package io.pledgedesk.ticket;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files on tickets. Who may read one follows from who may read its message. */
@ApplicationScoped
public class Attachments {

    private final EntityManager entities;
    private final TicketAccess access;
    private final FileStore files;
    private final Event<FileAttached> news;
    private final Clock clock;

    Attachments(EntityManager entities, TicketAccess access, FileStore files, Event<FileAttached> news, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.files = files;
        this.news = news;
        this.clock = clock;
    }

    /** Takes a file that a later message will name. */
    @Transactional
    public Attachment upload(Viewer by, long ticketId, Upload upload) {
        Ticket ticket = access.visible(by, ticketId);
        ticket.refuseIfClosed();
        if (by.isStaff() && !by.is(Role.LIGHT_AGENT)) {
            throw new Refusal.Forbidden("Only agents may do this.");
        }
        return row(ticket, upload, by.actor(), Instant.now(clock).truncatedTo(ChronoUnit.SECONDS));
    }

    /** Names files that were uploaded before; only their uploader may, and only once. */
    void attach(Ticket ticket, Message message, Collection<Long> ids, Actor by) {
        requireUnsent(ticket, ids, by).forEach(file -> attach(file, message));
    }

    /** @throws Refusal.Invalid unless each is a file that its uploader has not sent yet */
    List<Attachment> requireUnsent(Ticket ticket, Collection<Long> ids, Actor by) {
        return ids.stream()
                .map(id -> Optional.ofNullable(entities.find(Attachment.class, id))
                        .filter(file -> file.ticketId == ticket.id && file.messageId == null && file.isBy(by))
                        .orElseThrow(() -> new Refusal.Invalid(
                                "attachmentIds", "There is no unsent file " + id + " of yours on this ticket.")))
                .toList();
    }

    void attach(Ticket ticket, Message message, List<Upload> uploads, Actor by, Instant at) {
        if (uploads.size() > NewMessage.MAX_ATTACHMENTS) {
            throw new Refusal.Invalid("files", "A message has at most 20 attachments.");
        }
        for (Upload upload : uploads) {
            attach(row(ticket, upload, by, at), message);
        }
    }

    private void attach(Attachment file, Message message) {
        file.messageId = message.id;
        news.fire(new FileAttached(file.ticketId, file.name));
    }

    private Attachment row(Ticket ticket, Upload upload, Actor by, Instant at) {
        Attachment attachment = new Attachment(ticket.id, files.keep(upload), by, at);
        entities.persist(attachment);
        return attachment;
    }

    /** Those of the files that no message names yet. */
    @Transactional
    public List<Attachment> unsent(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "from Attachment where holds(?1, id) and messageId is null order by id",
                                Attachment.class)
                        .setParameter(1, ids.toArray(Long[]::new))
                        .getResultList();
    }

    /** The files of the given messages. */
    @Transactional
    public Map<Long, List<Attachment>> byMessage(Collection<Message> messages) {
        if (messages.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("from Attachment where holds(?1, messageId) order by id", Attachment.class)
                .setParameter(1, messages.stream().map(Message::id).toArray(Long[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(Attachment::messageId));
    }

    /** @throws Refusal.NotFound unless the viewer may read the message that names it, or uploaded it */
    @Transactional
    public Attachment get(Viewer viewer, long ticketId, long id) {
        Ticket ticket = access.visible(viewer, ticketId);
        return find(ticket.id, id)
                .filter(file -> viewer.isStaff() || file.isBy(viewer.actor()) || isPublic(file))
                .orElseThrow(() -> new Refusal.NotFound("attachment"));
    }

    /** A file of a public message, for someone who proved that the tickets are theirs. */
    @Transactional
    public Attachment getPublic(List<Long> ticketIds, long id) {
        return ticketIds.stream()
                .flatMap(ticketId -> find(ticketId, id).stream())
                .findFirst()
                .filter(this::isPublic)
                .orElseThrow(() -> new Refusal.NotFound("attachment"));
    }

    /** Files of public messages of a ticket, for mail to those who take part in it; others are left out. */
    @Transactional
    public List<Attachment> publicOnes(long ticketId, Collection<Long> ids) {
        return ids.stream()
                .flatMap(id -> find(ticketId, id).stream())
                .filter(this::isPublic)
                .toList();
    }

    public InputStream open(Attachment attachment) {
        return files.open(attachment);
    }

    private Optional<Attachment> find(long ticketId, long id) {
        return Optional.ofNullable(entities.find(Attachment.class, id)).filter(file -> file.ticketId == ticketId);
    }

    private boolean isPublic(Attachment file) {
        return file.messageId != null
                && entities.find(Message.class, file.messageId).isPublic();
    }
}
