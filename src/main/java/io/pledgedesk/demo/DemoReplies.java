package io.pledgedesk.demo;

import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** What the demo's agents say again and again. */
@ApplicationScoped
class DemoReplies {

    private final Macros macros;

    DemoReplies(Macros macros) {
        this.macros = macros;
    }

    void create() {
        saved("Ask for the order number", Status.PENDING, null, Set.of(), """
            Hello {{customer.firstName}},

            thank you for your message. So that I can look into it, please send me your order number. You find it in \
            the mail that confirmed your order.

            Kind regards
            {{agent.firstName}}\
            """);
        saved("We are on it", null, null, Set.of(), """
            Hello {{customer.firstName}},

            we have found the cause of “{{ticket.subject}}” and are working on it. I will write again as soon as it \
            is solved.

            Kind regards
            {{agent.firstName}}\
            """);
        saved("Solved, please check", Status.SOLVED, null, Set.of(), """
            Hello {{customer.firstName}},

            this is solved now. Please have a look, and just answer this message should anything be missing.

            Kind regards
            {{agent.firstName}}\
            """);
        saved("Raise to urgent", null, Priority.URGENT, Set.of("raised"), "");
    }

    private void saved(String name, Status status, Priority priority, Set<String> tags, String reply) {
        macros.create(new MacroForm(name, null, reply, status, priority, null, false, tags));
    }
}
