package io.pledgedesk.sla;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.kernel.StoredVersion;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** What a policy says from an instant on. Written once. */
@Entity(name = "SlaPolicyVersion")
@Table(name = "sla_policy_version")
@Immutable
class SlaPolicyVersion extends StoredVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_policy_version_seq")
    @SequenceGenerator(name = "sla_policy_version_seq", sequenceName = "sla_policy_version_seq", allocationSize = 50)
    Long id;

    @Column(name = "policy_id")
    long policyId;

    protected SlaPolicyVersion() {}

    SlaPolicyVersion(SlaPolicy policy, PolicyForm form, boolean appliesToOpen, Actor by, Instant at) {
        super(policy.version, form.name(), form, appliesToOpen, by, at);
        this.policyId = policy.id;
    }

    PolicyForm form() {
        return StoredJson.read(definition, PolicyForm.class);
    }

    PolicyDetails details() {
        return new PolicyDetails(policyId, number, form(), effectiveFrom, actorName);
    }

    PolicyVersion compiled() {
        return PolicyVersion.of(policyId, number, effectiveFrom, form());
    }
}
