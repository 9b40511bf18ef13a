package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.ticket.TicketAccess;
import io.pledgedesk.ticket.Visibility;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Texts that are being written: kept on the server, so that neither a reload nor another browser loses them. */
@ApplicationScoped
public class Drafts {

    /** Those of a reply that came back and of one that was begun since; the author chooses. */
    private static final int MAX_FILES = 40;

    private final EntityManager entities;
    private final TicketAccess access;
    private final Clock clock;

    Drafts(EntityManager entities, TicketAccess access, Clock clock) {
        this.entities = entities;
        this.access = access;
        this.clock = clock;
    }

    /** What the viewer has begun to write on a ticket: at most a reply and a note. */
    @Transactional
    public List<Draft> of(Viewer by, long ticketId) {
        return entities.createQuery(
                        "from Draft where key.agentId = ?1 and key.ticketId = ?2 and body <> ''", Draft.class)
                .setParameter(1, by.id())
                .setParameter(2, ticketId)
                .getResultList();
    }

    /**
     * Keeps what has been typed so far; a blank text is forgotten.
     *
     * @param token of the form that it is typed into: what comes late from a form that was sent meanwhile is dropped
     * @return when it was kept
     * @throws Refusal.NotFound for a ticket that the viewer may not see
     * @throws Refusal.TooLarge for more than a message can hold
     */
    public Instant keep(Viewer by, long ticketId, Visibility visibility, String text, String token) {
        String body = text == null ? "" : text.replace("\r\n", "\n");
        if (Texts.length(body) > Texts.BODY) {
            throw new Refusal.TooLarge("A message has at most " + Texts.BODY + " characters.");
        }
        Instant now = now();
        change(by, ticketId, visibility, draft -> {
            if (token == null || !token.equals(draft.sentToken)) {
                draft.write(body.isBlank() ? "" : body, now);
            }
        });
        return now;
    }

    /** Adds a text below what the viewer has written already. */
    public void add(Viewer by, long ticketId, Visibility visibility, String text) {
        Instant now = now();
        change(by, ticketId, visibility, draft -> draft.write(joined(draft.body, text), now));
    }

    /** Files that wait for the draft to be sent. */
    public void keepFiles(Viewer by, long ticketId, Visibility visibility, List<Long> ids) {
        change(by, ticketId, visibility, draft -> draft.attachmentIds = List.copyOf(ids));
    }

    /** Notes that the form was sent, in the transaction that sends it: its draft is done with. */
    @Transactional
    public void sent(Viewer by, long ticketId, Visibility visibility, String token) {
        Draft draft = found(new Draft.Key(by.id(), ticketId, visibility.code()));
        draft.write("", now());
        draft.attachmentIds = List.of();
        draft.sentToken = token;
        entities.persist(draft);
    }

    /** Puts a reply back that didn't go out: above whatever was begun since, with its files. */
    void giveBack(long agentId, long ticketId, String body, List<Long> attachmentIds) {
        Draft draft = found(new Draft.Key(agentId, ticketId, Visibility.PUBLIC.code()));
        draft.write(joined(body, draft.body), now());
        draft.attachmentIds = Stream.concat(attachmentIds.stream(), draft.attachmentIds.stream())
                .distinct()
                .limit(MAX_FILES)
                .toList();
        entities.persist(draft);
    }

    /** Two windows may begin the same draft at once: the one that comes second finds it begun. */
    private void change(Viewer by, long ticketId, Visibility visibility, Consumer<Draft> change) {
        Draft.Key key = new Draft.Key(by.id(), ticketId, visibility.code());
        Runnable store = () -> {
            access.visible(by, ticketId);
            Draft draft = found(key);
            change.accept(draft);
            entities.persist(draft);
            entities.flush();
        };
        try {
            QuarkusTransaction.requiringNew().run(store);
        } catch (PersistenceException begun) {
            if (!Constraint.UNIQUE.isBrokenBy(begun)) {
                throw begun;
            }
            QuarkusTransaction.requiringNew().run(store);
        }
    }

    /** A new one is stored once it is written. */
    private Draft found(Draft.Key key) {
        Draft draft = entities.find(Draft.class, key);
        if (draft == null) {
            draft = new Draft(key);
            draft.write("", now());
        }
        return draft;
    }

    private static String joined(String above, String below) {
        return above.isBlank() ? below : below.isBlank() ? above : above.stripTrailing() + "\n\n" + below;
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
