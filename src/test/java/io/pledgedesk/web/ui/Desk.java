package io.pledgedesk.web.ui;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestOrders;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChange;
import io.pledgedesk.ticket.TicketChanges;
import io.pledgedesk.ticket.Tickets;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A desk for tests: tickets of a team of its own, and an agent's browser without JavaScript. */
@ApplicationScoped
class Desk {

    private final TestPeople people;
    private final Tickets tickets;
    private final TicketChanges changes;
    private final Conversations conversations;

    Desk(TestPeople people, Tickets tickets, TicketChanges changes, Conversations conversations) {
        this.people = people;
        this.tickets = tickets;
        this.changes = changes;
        this.conversations = conversations;
    }

    long ticket(Team team, String subject, String text) {
        return ticket(people.customer(), team, subject, text);
    }

    long ticket(Customer customer, Team team, String subject, String text) {
        return tickets.openForRequester(TestOrders.from(customer, team, null, subject, text), List.of())
                .id();
    }

    /** What customers of the team are promised: a first reply, and a solution in ten times that time. */
    void promise(Team team, Duration firstReply) {
        people.as(people.supervisor())
                .contentType("application/json")
                .body(Map.of(
                        "name",
                        "Promise of " + team.name,
                        "conditions",
                        Map.of(
                                "match",
                                "all",
                                "rules",
                                List.of(Map.of("field", "team", "operator", "is", "value", Long.toString(team.id)))),
                        "targets",
                        List.of(
                                target("firstResponse", firstReply),
                                target("resolution", firstReply.multipliedBy(10)))))
                .post("/api/v1/sla-policies")
                .then()
                .statusCode(201);
    }

    private static Map<String, Object> target(String metric, Duration length) {
        return Map.of("priority", "normal", "metric", metric, "minutes", length.toMinutes());
    }

    void change(Agent by, long ticketId, TicketChange change) {
        changes.change(TestViewers.of(by), ticketId, change, null);
    }

    void reply(Agent by, long ticketId, String text) {
        conversations.add(TestViewers.of(by), ticketId, NewMessage.reply(text));
    }

    void note(Agent by, long ticketId, String text) {
        conversations.add(TestViewers.of(by), ticketId, NewMessage.note(text));
    }

    void answerOfCustomer(long ticketId, String text) {
        conversations.addByRequester(ticketId, "Test Customer", NewMessage.reply(text), List.of());
    }

    Ticket find(Agent by, long ticketId) {
        return tickets.get(TestViewers.of(by), ticketId);
    }

    List<String> bodies(Agent by, long ticketId) {
        Viewer viewer = TestViewers.of(by);
        return conversations.list(viewer, ticketId, 200, null).items().stream()
                .map(message -> message.body())
                .toList();
    }

    /** Of somebody who chose that replies go out at once. */
    TestBrowser browser(Agent agent) {
        return people.browser(agent).with("undo", "0");
    }

    /** Sends the form under a conversation, as a browser does: multipart. */
    Response send(TestBrowser browser, long ticketId, Map<String, String> fields) {
        RequestSpecification form = browser.request()
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("multipart/form-data; charset=UTF-8")
                .multiPart("_csrf", browser.token());
        fields.forEach((name, value) -> form.multiPart(new io.restassured.builder.MultiPartSpecBuilder(value)
                .controlName(name)
                .charset("UTF-8")
                .mimeType("text/plain")
                .build()));
        return form.post("/desk/tickets/" + ticketId + "/replies");
    }
}
