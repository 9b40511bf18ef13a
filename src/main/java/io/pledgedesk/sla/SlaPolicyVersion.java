package io.pledgedesk.sla;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.StoredJson;
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
class SlaPolicyVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sla_policy_version_seq")
    @SequenceGenerator(name = "sla_policy_version_seq", sequenceName = "sla_policy_version_seq", allocationSize = 50)
    Long id;

    @Column(name = "policy_id")
    long policyId;

    int number;
    String name;
    String definition;

    @Column(name = "effective_from")
    Instant effectiveFrom;

    @Column(name = "applies_to_open")
    boolean appliesToOpen;

    @Column(name = "actor_id")
    Long actorId;

    @Column(name = "actor_name")
    String actorName;

    protected SlaPolicyVersion() {}

    SlaPolicyVersion(SlaPolicy policy, PolicyForm form, boolean appliesToOpen, Actor by, Instant at) {
        this.policyId = policy.id;
        this.number = policy.version;
        this.name = form.name();
        this.definition = StoredJson.write(form);
        this.effectiveFrom = at;
        this.appliesToOpen = appliesToOpen;
        this.actorId = by.id();
        this.actorName = by.name();
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
