package io.pledgedesk.escalation;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Teams;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.sla.engine.Evaluation;
import io.pledgedesk.sla.engine.Firing;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Level;
import io.pledgedesk.sla.engine.SlaClock;
import io.pledgedesk.sla.engine.SlaEngine;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.sla.engine.TimelineEvent;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Runs the escalation rules on a ticket that doesn't exist and that nobody answers. Nothing is sent, nothing is stored. */
@ApplicationScoped
public class Drill {

    /** A chain that raises priorities in turn could go on for long. */
    static final int MOST_STEPS = 100;

    /** Targets have a year at most; business time may stretch that. */
    private static final Duration HORIZON = Duration.ofDays(5 * 366L);

    private final RulesInForce rules;
    private final Clocks clocks;
    private final FactsReader facts;
    private final Recipients recipients;
    private final Agents agents;
    private final Teams teams;

    Drill(RulesInForce rules, Clocks clocks, FactsReader facts, Recipients recipients, Agents agents, Teams teams) {
        this.rules = rules;
        this.clocks = clocks;
        this.facts = facts;
        this.recipients = recipients;
        this.agents = agents;
        this.teams = teams;
    }

    @Transactional
    public DrillReport run(SimulatedTicket ticket) {
        Run run = new Run(ticket);
        Optional<Terms> first = run.terms;
        List<DrillReport.Due> dues = run.dues();
        boolean more = run.toTheEnd();
        return new DrillReport(
                first.map(terms -> new Named(terms.policyId(), terms.policyName())), dues, run.steps, more);
    }

    private final class Run {

        private final List<TimelineEvent> timeline = new ArrayList<>();
        private final List<DrillReport.Step> steps = new ArrayList<>();
        private final Set<List<Object>> fired = new HashSet<>();
        private SimulatedTicket ticket;
        private Optional<Terms> terms;
        private Instant at;

        Run(SimulatedTicket ticket) {
            this.ticket = ticket;
            this.at = ticket.createdAt();
            this.terms = Optional.empty();
            add(new Happening.OpenedByCustomer());
            match();
        }

        /** Every step may change what comes after it, so each is asked for by itself. @return whether there are more */
        boolean toTheEnd() {
            Optional<Firing> next = next();
            while (next.isPresent() && steps.size() < MOST_STEPS) {
                fire(next.get());
                next = next();
            }
            return next.isPresent();
        }

        List<DrillReport.Due> dues() {
            List<DrillReport.Due> dues = new ArrayList<>();
            for (SlaClock clock : SlaEngine.evaluate(timeline, at).clocks()) {
                clock.dueAt()
                        .ifPresent(due ->
                                dues.add(new DrillReport.Due(clock.metric().code(), due)));
            }
            return dues;
        }

        private Optional<Firing> next() {
            List<Level> levels = rules.watching(factsNow()).stream()
                    .map(rule -> Escalations.watched(rule).level())
                    .toList();
            Evaluation answer = SlaEngine.evaluate(timeline, ticket.createdAt().plus(HORIZON), levels);
            return answer.firings().stream()
                    .filter(firing -> !fired.contains(key(firing)))
                    .findFirst();
        }

        private void fire(Firing firing) {
            fired.add(key(firing));
            at = firing.at().isBefore(at) ? at : firing.at();
            rules.find(firing.levelId()).ifPresent(rule -> {
                List<DrillReport.Act> acts =
                        rule.form().actions().stream().map(this::act).toList();
                steps.add(new DrillReport.Step(
                        at, rule.id(), rule.name(), firing.metric().code(), acts));
            });
            match();
        }

        private List<Object> key(Firing firing) {
            return List.of(firing.levelId(), firing.metric(), firing.cycle());
        }

        private DrillReport.Act act(RuleForm.Action action) {
            return switch (action.type()) {
                case "notify" -> {
                    List<Named> told = recipients.of(action.to(), ticket.assigneeId(), ticket.teamId()).stream()
                            .map(agent -> new Named(agent.id, agent.name))
                            .toList();
                    yield new DrillReport.Act(action.type(), told, "");
                }
                case "assign" -> assign(action);
                case "priority" -> {
                    ticket = ticket.with(Priority.of(action.value()));
                    yield new DrillReport.Act(action.type(), List.of(), action.value());
                }
                case "tag" -> {
                    Set<String> tags = new TreeSet<>(ticket.tags());
                    tags.add(action.value());
                    ticket = ticket.with(tags);
                    yield new DrillReport.Act(action.type(), List.of(), action.value());
                }
                case "note" -> new DrillReport.Act(action.type(), List.of(), action.body());
                default -> new DrillReport.Act(action.type(), List.of(), "");
            };
        }

        private DrillReport.Act assign(RuleForm.Action action) {
            Long team = action.team() == null ? null : Ids.parseField(action.team(), "team");
            Long assignee = action.assignee() == null ? null : Ids.parseField(action.assignee(), "assignee");
            ticket = ticket.assigned(team, assignee);
            List<String> to = new ArrayList<>();
            if (team != null) {
                teams.find(team).ifPresent(found -> to.add(found.name));
            }
            if (assignee != null) {
                agents.find(assignee).ifPresent(found -> to.add(found.name));
            }
            return new DrillReport.Act(action.type(), List.of(), String.join(", ", to));
        }

        /** What a rule changed may make another policy apply, or another target of it (E1). */
        private void match() {
            Optional<Terms> meant = clocks.termsFor(factsNow(), ticket.createdAt());
            if (!isSame(meant, terms)) {
                add(meant.isPresent() ? new Happening.TermsApplied(meant.get()) : new Happening.TermsRemoved());
                terms = meant;
            }
        }

        private static boolean isSame(Optional<Terms> one, Optional<Terms> other) {
            return one.map(Terms::policyId).equals(other.map(Terms::policyId))
                    && one.map(Terms::priority).equals(other.map(Terms::priority));
        }

        private void add(Happening happening) {
            timeline.add(new TimelineEvent(at, timeline.size() + 1L, happening));
        }

        private TicketFacts factsNow() {
            return facts.of(
                    ticket.priority(),
                    ticket.channel(),
                    ticket.teamId(),
                    ticket.organizationId(),
                    ticket.topicId(),
                    ticket.tags());
        }
    }
}
