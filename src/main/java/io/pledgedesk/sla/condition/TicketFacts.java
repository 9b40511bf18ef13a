package io.pledgedesk.sla.condition;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import java.util.Map;
import java.util.Set;

/**
 * What conditions can ask about a ticket at one instant.
 *
 * @param team null when it is in none
 * @param organization null when the requester belongs to none
 * @param requester with the e-mail address as the name
 * @param topic the slug; null when it has none
 * @param tier of the organization; null when it has none
 * @param custom the ticket's own fields by key
 */
public record TicketFacts(
        Priority priority,
        Channel channel,
        Named team,
        Named organization,
        Named requester,
        Set<String> tags,
        String topic,
        String tier,
        Map<String, String> custom) {

    public TicketFacts {
        tags = Set.copyOf(tags);
        custom = custom instanceof AskedFields ? custom : Map.copyOf(custom);
    }
}
