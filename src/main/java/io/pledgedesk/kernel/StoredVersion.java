package io.pledgedesk.kernel;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What something says from an instant on, and who said so. Written once; the sum of all versions is never lost. */
@MappedSuperclass
public abstract class StoredVersion {

    /** 0 for the first. */
    public int number;

    public String name;

    /** As JSON, so that a version is read as it was written. */
    public String definition;

    @Column(name = "effective_from")
    public Instant effectiveFrom;

    /** Whether it also counts for what was open when it was made. */
    @Column(name = "applies_to_open")
    public boolean appliesToOpen;

    @Column(name = "actor_id")
    public Long actorId;

    @Column(name = "actor_name")
    public String actorName;

    protected StoredVersion() {}

    protected StoredVersion(int number, String name, Object definition, boolean appliesToOpen, Actor by, Instant at) {
        this.number = number;
        this.name = name;
        this.definition = StoredJson.write(definition);
        this.effectiveFrom = at;
        this.appliesToOpen = appliesToOpen;
        this.actorId = by.id();
        this.actorName = by.name();
    }
}
