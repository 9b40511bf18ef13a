package io.pledgedesk;

import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import java.util.Set;

/** Tickets to open, as simple as they can be. */
public final class TestOrders {

    private TestOrders() {}

    /** As the customer would send it by the form. @param team null for none @param priority null for the usual one */
    public static NewTicket from(Customer customer, Team team, Priority priority, String subject, String text) {
        return new NewTicket(
                subject,
                text,
                new NewTicket.Requester(customer.id, null, null),
                priority,
                Channel.WEB,
                Direction.INBOUND,
                team == null ? null : team.id,
                null,
                null,
                Set.of(),
                null);
    }
}
