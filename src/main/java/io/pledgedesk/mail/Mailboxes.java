package io.pledgedesk.mail;

import io.pledgedesk.auth.ProgramTokens;
import io.pledgedesk.auth.Tokens;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** The mailboxes, each with a token by which a program may hand in its mail. */
@ApplicationScoped
public class Mailboxes implements ProgramTokens {

    static final String PREFIX = "mbx_";

    /** @param secret the token itself, which nobody sees again */
    public record Created(Mailbox mailbox, String secret) {}

    private final EntityManager entities;
    private final Teams teams;
    private final Clock clock;

    Mailboxes(EntityManager entities, Teams teams, Clock clock) {
        this.entities = entities;
        this.teams = teams;
        this.clock = clock;
    }

    @Transactional
    public Optional<Mailbox> find(long id) {
        return Optional.ofNullable(entities.find(Mailbox.class, id));
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Mailbox get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("mailbox"));
    }

    @Transactional
    public Optional<Mailbox> findByAddress(String address) {
        return entities.createQuery("from Mailbox where address = ?1", Mailbox.class)
                .setParameter(1, Texts.email(address))
                .getResultStream()
                .findFirst();
    }

    /** The mailbox that answers for a team, else the oldest one; empty where there is none. */
    @Transactional
    public Optional<Mailbox> forTeam(Long teamId) {
        List<Mailbox> all = all();
        return all.stream()
                .filter(box -> box.teamId != null && box.teamId.equals(teamId))
                .findFirst()
                .or(() -> all.stream().findFirst());
    }

    /** The oldest first; all of them, because mail from any of these addresses is the desk's own. */
    @Transactional
    public List<Mailbox> all() {
        return entities.createQuery("from Mailbox order by id", Mailbox.class).getResultList();
    }

    /** The oldest first. @param after null for the first page */
    @Transactional
    public Page<Mailbox> list(int limit, Cursor after) {
        List<Mailbox> rows = entities.createQuery("from Mailbox where id > ?1 order by id", Mailbox.class)
                .setParameter(1, after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, box -> Cursor.of(box.id));
    }

    /** @throws Refusal.Conflict when there is a mailbox with that address */
    @Transactional
    public Created create(MailboxDetails details) {
        Mailbox mailbox = new Mailbox();
        mailbox.createdAt = Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
        mailbox.take(checked(details));
        String secret = PREFIX + Tokens.random();
        mailbox.tokenHash = Tokens.hash(secret);
        entities.persist(mailbox);
        write(mailbox);
        return new Created(mailbox, secret);
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Conflict when the address is another mailbox's
     */
    @Transactional
    public Mailbox change(long id, long version, MailboxDetails details) {
        Mailbox mailbox = current(id, version);
        mailbox.take(checked(details));
        write(mailbox);
        return mailbox;
    }

    /** Gives out a new token; the old one is worth nothing any more. */
    @Transactional
    public Created renewToken(long id) {
        Mailbox mailbox = get(id);
        String secret = PREFIX + Tokens.random();
        mailbox.tokenHash = Tokens.hash(secret);
        return new Created(mailbox, secret);
    }

    /** What came in by it stays. */
    @Transactional
    public void delete(long id, long version) {
        entities.remove(current(id, version));
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public String role() {
        return "mailbox";
    }

    /** The address of the mailbox whose token it is. */
    @Override
    @Transactional
    public Optional<String> holderOf(String token) {
        return entities.createQuery("select address from Mailbox where tokenHash = ?1", String.class)
                .setParameter(1, Tokens.hash(token))
                .getResultStream()
                .findFirst();
    }

    private Mailbox current(long id, long version) {
        Mailbox mailbox = get(id);
        if (mailbox.version != version) {
            throw new Refusal.Stale();
        }
        return mailbox;
    }

    private MailboxDetails checked(MailboxDetails details) {
        if (details.teamId() != null && teams.find(details.teamId()).isEmpty()) {
            throw new Refusal.Invalid("teamId", "There is no such team.");
        }
        return details;
    }

    private void write(Mailbox mailbox) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw Constraint.UNIQUE.isBrokenBy(e)
                    ? new Refusal.Conflict("duplicateAddress", "There is already a mailbox " + mailbox.address + ".")
                    : e;
        }
    }
}
