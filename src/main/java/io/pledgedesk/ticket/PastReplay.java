package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Actor;

/** Lets the steps of one past ticket happen again, each at its own instant. */
final class PastReplay {

    private final Tickets tickets;
    private final StatusSteps statuses;
    private final Ticket ticket;
    private final Actor requester;
    private Named assignee;
    private Named team;

    PastReplay(Tickets tickets, StatusSteps statuses, Ticket ticket, Actor requester) {
        this.tickets = tickets;
        this.statuses = statuses;
        this.ticket = ticket;
        this.requester = requester;
    }

    void apply(PastStep step) {
        if (step instanceof PastStep.CustomerWrote wrote) {
            tickets.write(ticket, requester, wrote.at(), Visibility.PUBLIC, wrote.body(), false);
        } else if (step instanceof PastStep.AgentWrote wrote) {
            tickets.write(ticket, wrote.by(), wrote.at(), wrote.visibility(), wrote.body(), false);
        } else if (step instanceof PastStep.StatusSet set) {
            statuses.set(ticket, set.by(), set.at(), set.status());
        } else if (step instanceof PastStep.PrioritySet set) {
            ticket.changePriority(set.by(), set.at(), set.priority());
        } else if (step instanceof PastStep.Assigned assigned) {
            ticket.assign(assigned.by(), assigned.at(), assignee, assigned.assignee());
            assignee = assigned.assignee();
        } else if (step instanceof PastStep.Moved moved) {
            ticket.moveTo(moved.by(), moved.at(), team, moved.team());
            team = moved.team();
        } else if (step instanceof PastStep.PolicyFixed fixed) {
            ticket.record(fixed.by(), fixed.at(), new Fact.PolicyFixed(fixed.policyId()));
        }
    }
}
