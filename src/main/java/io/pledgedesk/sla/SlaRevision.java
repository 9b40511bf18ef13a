package io.pledgedesk.sla;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that tells every node whether policies or calendars have changed. */
@Entity(name = "SlaRevision")
@Table(name = "sla_revision")
class SlaRevision {

    static final long ONLY = 1;

    @Id
    Long id;

    /** Random, never counted up: a number that a rolled-back change had would come again with other content. */
    String stamp;
}
