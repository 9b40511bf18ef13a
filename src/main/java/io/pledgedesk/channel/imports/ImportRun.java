package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.LongJob;
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
class ImportRun extends LongJob {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_run_seq")
    @SequenceGenerator(name = "import_run_seq", sequenceName = "import_run_seq", allocationSize = 50)
    Long id;

    @Column(name = "file_name")
    String fileName;

    long bytes;

    @Column(name = "bytes_read")
    long bytesRead;

    long created;
    long known;
    long problems;

    protected ImportRun() {}

    ImportRun(String fileName, long bytes, Actor by, Instant now) {
        super(by, now);
        this.fileName = fileName;
        this.bytes = bytes;
    }
}
