package io.pledgedesk.channel.imports;

import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.people.Agents;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.PastTickets;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;

/** Imports of tickets with their history. */
@ApplicationScoped
public class TicketImports {

    private final PastTickets tickets;
    private final Agents agents;
    private final Teams teams;
    private final Topics topics;
    private final Customers customers;
    private final FieldValues fields;
    private final Clock clock;

    TicketImports(
            PastTickets tickets,
            Agents agents,
            Teams teams,
            Topics topics,
            Customers customers,
            FieldValues fields,
            Clock clock) {
        this.tickets = tickets;
        this.agents = agents;
        this.teams = teams;
        this.topics = topics;
        this.customers = customers;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * Begins to import; each {@link TicketImport#next()} stores some lines.
     *
     * @param lines one JSON object a line, UTF-8, of any length
     * @param importer in whose name history is written that names nobody else
     */
    public TicketImport begin(InputStream lines, Actor importer) {
        KnownNames names = new KnownNames(agents, teams, topics, customers, fields);
        return new TicketImport(
                new LineReader(lines), new TicketReader(names, importer), new BatchStore(tickets, names), clock);
    }
}
