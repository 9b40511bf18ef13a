package io.pledgedesk.escalation;

import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.LevelSource;
import io.pledgedesk.sla.LevelsReached;
import io.pledgedesk.sla.Recounts;
import io.pledgedesk.sla.TicketsInHand;
import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.sla.engine.Level;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.Threshold;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** Watches clocks for the rules, and carries a rule out when a clock reaches its point: once per rule and cycle. */
@ApplicationScoped
class Escalations implements LevelSource {

    private final EntityManager entities;
    private final RulesInForce rules;
    private final FactsReader facts;
    private final Actions actions;
    private final Fired fired;
    private final Recounts recounts;

    Escalations(
            EntityManager entities,
            RulesInForce rules,
            FactsReader facts,
            Actions actions,
            Fired fired,
            Recounts recounts) {
        this.entities = entities;
        this.rules = rules;
        this.facts = facts;
        this.actions = actions;
        this.fired = fired;
        this.recounts = recounts;
    }

    void onRuleChanged(@Observes RuleChanged change) {
        recounts.everyRunningClock();
    }

    @Override
    public List<Watched> levelsOf(Ticket ticket) {
        return rules.isEmpty()
                ? List.of()
                : rules.watching(facts.of(ticket)).stream()
                        .map(Escalations::watched)
                        .toList();
    }

    static Watched watched(RuleDetails rule) {
        RuleForm.When when = rule.form().when();
        Threshold point = when.percent() != null
                ? new Threshold.Percent(when.percent())
                : when.minutesBefore() != null
                        ? new Threshold.MinutesBefore(when.minutesBefore())
                        : new Threshold.MinutesAfter(when.minutesAfter());
        Level level = new Level(rule.id(), Metric.of(rule.form().metric()), point);
        return new Watched(level, rule.watchesSince());
    }

    void onTicketsInHand(@Observes TicketsInHand taken) {
        if (!rules.isEmpty()) {
            fired.readAhead(taken.ids());
            facts.readAhead(taken.tickets());
        }
    }

    /** What one rule changes may make the clock reach the level of another: that one waits until the first is done. */
    void onLevelsReached(@Observes LevelsReached reached) {
        Ticket ticket = reached.ticket();
        fired.add(ticket.id(), reached.firings());
        fired.eachWaiting(ticket.id(), firing -> rules.find(firing.levelId())
                .ifPresent(rule -> fire(rule, ticket, firing, notBefore(firing.at(), reached.now()))));
    }

    /** What another rule's action brings up a second later is done in the look that began before it. */
    private static Instant notBefore(Instant at, Instant now) {
        return now.isBefore(at) ? at : now;
    }

    private void fire(RuleDetails rule, Ticket ticket, Firing firing, Instant now) {
        EscalationFiring row = new EscalationFiring(new FiringDetails(
                null,
                rule.id(),
                ticket.id(),
                firing.metric().code(),
                firing.cycle(),
                firing.at(),
                now,
                rule.form().when(),
                List.of()));
        entities.persist(row);
        ticket.recordAbout(
                firing.at(),
                new Fact.EscalationFired(
                        rule.id(),
                        rule.name(),
                        firing.metric().code(),
                        firing.cycle(),
                        rule.form().actions().stream()
                                .map(RuleForm.Action::type)
                                .toList()));
        row.done(actions.carryOut(rule, ticket, firing));
    }
}
