package io.pledgedesk.auth;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** That somebody is signed in. Tokens name it; without its row they are worth nothing. */
@Entity
class Session {

    @Id
    String id;

    @Column(name = "person_id")
    long personId;

    /** A browser's session also ends when it is idle. */
    @Column(name = "for_pages")
    boolean forPages;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "seen_at")
    Instant seenAt;

    @Column(name = "ends_at")
    Instant endsAt;

    boolean isAlive(Instant now) {
        return now.isBefore(endsAt) && (!forPages || now.isBefore(seenAt.plus(Sessions.IDLE)));
    }
}
