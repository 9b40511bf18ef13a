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
import java.util.List;

/** That a rule fired for one cycle of a ticket's clock: once, by a unique key. */
@Entity(name = "EscalationFiring")
@Table(name = "escalation_firing")
class EscalationFiring {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "escalation_firing_seq")
    @SequenceGenerator(name = "escalation_firing_seq", sequenceName = "escalation_firing_seq", allocationSize = 50)
    Long id;

    @Column(name = "rule_id")
    long ruleId;

    @Column(name = "ticket_id")
    long ticketId;

    String metric;
    int cycle;
    Instant at;

    @Column(name = "fired_at")
    Instant firedAt;

    String level;
    String results;

    protected EscalationFiring() {}

    EscalationFiring(FiringDetails details) {
        this.ruleId = details.ruleId();
        this.ticketId = details.ticketId();
        this.metric = details.metric();
        this.cycle = details.cycle();
        this.at = details.at();
        this.firedAt = details.firedAt();
        this.level = StoredJson.write(details.level());
        this.results = ActionResult.write(details.actions());
    }

    void done(List<ActionResult> actions) {
        this.results = ActionResult.write(actions);
    }

    FiringDetails details() {
        return new FiringDetails(
                id,
                ruleId,
                ticketId,
                metric,
                cycle,
                at,
                firedAt,
                level == null ? null : StoredJson.read(level, RuleForm.When.class),
                ActionResult.read(results));
    }
}
