package io.pledgedesk.escalation;

import io.pledgedesk.kernel.StoredJson;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A rule as it is now. */
@Entity(name = "EscalationRule")
@Table(name = "escalation_rule")
class EscalationRule {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "escalation_rule_seq")
    @SequenceGenerator(name = "escalation_rule_seq", sequenceName = "escalation_rule_seq", allocationSize = 50)
    Long id;

    int version;
    int position;
    String definition;

    @Column(name = "deleted_at")
    Instant deletedAt;

    /** What a clock passed before is not told. */
    @Column(name = "watches_since")
    Instant watchesSince;

    void take(RuleForm form, Instant now) {
        watchesSince = now;
        version++;
        position = form.position();
        definition = StoredJson.write(form);
    }

    RuleDetails details() {
        return new RuleDetails(id, version, StoredJson.read(definition, RuleForm.class), watchesSince);
    }
}
