package io.pledgedesk.macro;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.FirstNames;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Drafts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Applies saved answers to tickets: the text becomes the agent's draft, which they read before they send it. */
@ApplicationScoped
public class MacroUse {

    private final Macros macros;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final Conversations conversations;
    private final Drafts drafts;
    private final Customers customers;
    private final Organizations organizations;

    MacroUse(
            Macros macros,
            Tickets tickets,
            TicketChanges changes,
            Conversations conversations,
            Drafts drafts,
            Customers customers,
            Organizations organizations) {
        this.macros = macros;
        this.tickets = tickets;
        this.changes = changes;
        this.conversations = conversations;
        this.drafts = drafts;
        this.customers = customers;
        this.organizations = organizations;
    }

    /**
     * @return the macro; its status is left to the sending of the reply, if it has one
     * @throws Refusal.Conflict for a closed ticket
     */
    public Macro apply(Viewer by, long ticketId, long macroId) {
        Macro macro = macros.get(by, macroId);
        MacroForm form = macro.form();
        Ticket ticket = tickets.get(by, ticketId);
        ticket.refuseIfClosed();
        TicketChange change = change(by, ticket, form);
        if (change != TicketChange.NOTHING) {
            changes.change(by, ticketId, change, null);
        }
        if (!form.reply().isBlank()) {
            drafts.add(by, ticketId, Visibility.PUBLIC, Placeholders.fill(form.reply(), values(by, ticket)));
        }
        return macro;
    }

    /**
     * Carries a macro out at once, its reply included: for many tickets, whose drafts nobody would read one by one.
     *
     * @throws Refusal.Conflict for a ticket that is closed or spam
     */
    @Transactional
    public void carryOut(Viewer by, long ticketId, long macroId) {
        MacroForm form = macros.get(by, macroId).form();
        Ticket ticket = tickets.get(by, ticketId);
        ticket.refuseIfClosed();
        TicketChange change = change(by, ticket, form);
        if (change != TicketChange.NOTHING) {
            changes.change(by, ticketId, change, null);
        }
        if (!form.reply().isBlank()) {
            String body = Placeholders.fill(form.reply(), values(by, ticket));
            conversations.add(by, ticketId, new NewMessage(body, Visibility.PUBLIC, form.status(), List.of(), null));
        }
    }

    private static TicketChange change(Viewer by, Ticket ticket, MacroForm form) {
        TicketChange change = TicketChange.NOTHING;
        if (form.status() != null && form.reply().isBlank()) {
            change = change.withStatus(form.status());
        }
        if (form.priority() != null) {
            change = change.withPriority(form.priority());
        }
        if (form.moveToId() != null) {
            change = change.withTeam(form.moveToId());
        }
        if (form.takesIt()) {
            change = change.withAssignee(by.id());
        }
        if (!form.tags().isEmpty()) {
            Set<String> both = new TreeSet<>(ticket.tags());
            both.addAll(form.tags());
            change = change.withTags(both);
        }
        return change;
    }

    private Map<String, String> values(Viewer by, Ticket ticket) {
        Customer customer = customers.get(ticket.requesterId());
        Map<String, String> values = new HashMap<>();
        values.put("customer.firstName", FirstNames.of(customer.name));
        values.put("customer.name", customer.name);
        values.put("customer.email", customer.email);
        values.put("ticket.number", ticket.reference());
        values.put("ticket.subject", ticket.subject());
        values.put("agent.firstName", FirstNames.of(by.name()));
        values.put("agent.name", by.name());
        if (ticket.organizationId() != null) {
            organizations
                    .find(ticket.organizationId())
                    .ifPresent(organization -> values.put("organization.name", organization.name));
        }
        return values;
    }
}
