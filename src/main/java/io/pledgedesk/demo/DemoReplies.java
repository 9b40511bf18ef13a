package io.pledgedesk.demo;

import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Macros;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.StatusDetails;
import io.pledgedesk.ticket.StatusText;
import io.pledgedesk.ticket.Statuses;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** What the demo's agents say again and again. */
@ApplicationScoped
class DemoReplies {

    private final Macros macros;
    private final Statuses statuses;

    DemoReplies(Macros macros, Statuses statuses) {
        this.statuses = statuses;
        this.macros = macros;
    }

    void create() {
        saved("Ask for the order number", StatusChoice.of(Status.PENDING), null, Set.of(), """
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
        saved("Solved, please check", StatusChoice.of(Status.SOLVED), null, Set.of(), """
            Hello {{customer.firstName}},

            this is solved now. Please have a look, and just answer this message should anything be missing.

            Kind regards
            {{agent.firstName}}\
            """);
        saved("Ask the warehouse", warehouse().exactly(), null, Set.of("warehouse"), """
            Hello {{customer.firstName}},

            I have asked our warehouse to look for it and will write again as soon as they have answered.

            Kind regards
            {{agent.firstName}}\
            """);
        saved("Raise to urgent", null, Priority.URGENT, Set.of("raised"), "");
    }

    private NamedStatus warehouse() {
        return statuses.create(new StatusDetails(
                Status.ON_HOLD,
                "With the warehouse",
                "Our warehouse is looking into it",
                1,
                false,
                false,
                Map.of(
                        "de", new StatusText("Beim Lager", "Unser Lager sieht nach"),
                        "ar", new StatusText("لدى المستودع", "مستودعنا ينظر في الأمر"))));
    }

    private void saved(String name, StatusChoice status, Priority priority, Set<String> tags, String reply) {
        macros.create(new MacroForm(name, null, reply, status, priority, null, false, tags));
    }
}
