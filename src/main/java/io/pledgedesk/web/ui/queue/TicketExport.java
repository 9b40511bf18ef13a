package io.pledgedesk.web.ui.queue;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Organization;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.view.Sorting;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.View;
import io.pledgedesk.web.CsvTable;
import io.pledgedesk.web.ui.Asked;
import io.pledgedesk.web.ui.QueueAddress;
import io.pledgedesk.web.ui.words.ExportWords;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes lists of tickets as tables, page by page, so that a long one needs no more memory than a short one. */
@ApplicationScoped
class TicketExport {

    private static final int PAGE = 200;
    private static final int MAX_PAGES = 5_000;

    private final Asked asked;
    private final TicketList list;
    private final Names names;
    private final Statuses statuses;
    private final ExportWords words;

    TicketExport(Asked asked, TicketList list, Names names, ExportWords words, Statuses statuses) {
        this.statuses = statuses;
        this.asked = asked;
        this.list = list;
        this.names = names;
        this.words = words;
    }

    /** Everything that may be refused is refused here, before the first byte. */
    Rows rows(Viewer viewer, View view, QueueAddress address, ZoneId zone) {
        return new Rows(viewer, asked.filters(viewer, view, address, zone), asked.sorting(view, address));
    }

    final class Rows {

        private final Viewer viewer;
        private final List<TicketFilter> filters;
        private final Sorting sorting;

        Rows(Viewer viewer, List<TicketFilter> filters, Sorting sorting) {
            this.viewer = viewer;
            this.filters = filters;
            this.sorting = sorting;
        }

        void write(OutputStream out) throws IOException {
            out.write(bytes(new CsvTable(Arrays.asList(words.columns().split("\\|"))).toString()));
            Cursor after = null;
            for (int page = 0; page < MAX_PAGES; page++) {
                Cursor from = after;
                Part part = QuarkusTransaction.requiringNew().call(() -> part(from));
                for (String line : part.lines) {
                    out.write(bytes(line));
                }
                if (part.next == null) {
                    return;
                }
                after = Cursor.parse(part.next, sorting.cursorParts());
            }
        }

        private Part part(Cursor after) {
            Page<Ticket> page = list.page(viewer, filters, sorting, PAGE, after);
            return new Part(lines(page.items()), page.next());
        }
    }

    private record Part(List<String> lines, String next) {}

    private List<String> lines(List<Ticket> tickets) {
        Map<Long, Customer> customers =
                names.customers(tickets.stream().map(Ticket::requesterId).toList());
        Map<Long, Organization> organizations =
                names.organizations(tickets.stream().map(Ticket::organizationId).toList());
        Map<Long, Team> teams = names.teams(tickets.stream().map(Ticket::teamId).toList());
        Map<Long, Agent> agents =
                names.agents(tickets.stream().map(Ticket::assigneeId).toList());
        return tickets.stream()
                .map(ticket -> CsvTable.line(cells(
                        ticket,
                        customers.get(ticket.requesterId()),
                        organizations.get(ticket.organizationId()),
                        teams.get(ticket.teamId()),
                        agents.get(ticket.assigneeId()))))
                .toList();
    }

    private List<Object> cells(Ticket ticket, Customer customer, Organization organization, Team team, Agent assignee) {
        List<Object> cells = new ArrayList<>();
        cells.add(ticket.id());
        cells.add(ticket.subject());
        cells.add(ticket.status().code());
        cells.add(ticket.priority().code());
        cells.add(ticket.due().at());
        cells.add(ticket.due().state());
        cells.add(customer.name);
        cells.add(customer.email);
        cells.add(organization == null ? null : organization.name);
        cells.add(team == null ? null : team.name);
        cells.add(assignee == null ? null : assignee.name);
        cells.add(String.join(", ", ticket.tags()));
        cells.add(ticket.channel().code());
        cells.add(ticket.createdAt());
        cells.add(ticket.updatedAt());
        cells.add(ticket.solvedAt());
        cells.add(statuses.book().of(ticket).name());
        return cells;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
