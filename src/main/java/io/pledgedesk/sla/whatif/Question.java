package io.pledgedesk.sla.whatif;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.sla.PolicyForm;
import java.time.Instant;
import java.util.List;

/**
 * What is asked: how clocks would have been judged had these been the policies.
 *
 * @param policies all that there would have been, in the order in which they were written
 * @param calendars beside the stored ones, or in their place
 * @param from creation of the tickets, inclusive
 * @param to exclusive
 */
public record Question(List<Policy> policies, List<Calendar> calendars, Instant from, Instant to) {

    public Question {
        policies = List.copyOf(policies);
        calendars = List.copyOf(calendars);
    }

    /** @param id of the stored policy that it is a draft of; null for a new one */
    public record Policy(String id, PolicyForm form) {}

    /** @param id by which policies name it; that of a stored calendar takes its place; null when only its name is used */
    public record Calendar(String id, CalendarForm form) {}
}
