package io.pledgedesk.correspondence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That customers of a policy are told when a promise is missed. */
@Entity
@Table(name = "late_notice")
class LateNotice {

    @Id
    @Column(name = "policy_id")
    Long policyId;

    protected LateNotice() {}

    LateNotice(long policyId) {
        this.policyId = policyId;
    }
}
