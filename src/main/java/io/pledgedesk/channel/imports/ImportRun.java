package io.pledgedesk.channel.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An import that is watched, and how far it is. */
@Entity(name = "ImportRun")
@Table(name = "import_run")
class ImportRun {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    Long id;

    @Column(name = "file_name")
    String fileName;

    String status;
    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    long created;
    long known;
    long problems;

    @Column(name = "cancel_asked")
    boolean cancelAsked;

    @Column(name = "actor_name")
    String actorName;

    @Column(name = "started_at")
    Instant startedAt;

    /** When it last said how far it is, or ended. */
    @Column(name = "seen_at")
    Instant seenAt;
}
