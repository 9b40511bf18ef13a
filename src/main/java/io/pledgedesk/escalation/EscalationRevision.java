package io.pledgedesk.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that tells every node whether rules have changed. */
@Entity(name = "EscalationRevision")
@Table(name = "escalation_revision")
class EscalationRevision {

    static final long ONLY = 1;

    @Id
    Long id;

    /** Random, never counted up: a number that a rolled-back change had would come again with other content. */
    String stamp;
}
