package io.pledgedesk.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.pledgedesk.TestBrowser;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.ticket.FollowUps;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing of what is erased is left in any column of any table, nor in any file; and everybody is told that it was. */
@QuarkusTest
@Tag("database")
class ErasureTest {

    @Inject
    TestPeople people;

    @Inject
    MailDesk mail;

    @Inject
    Tickets tickets;

    @Inject
    Customers customers;

    @Inject
    FollowUps followUps;

    @Inject
    SignedIds ids;

    @Inject
    PrivateLinks links;

    @Inject
    PledgeSettings settings;

    @Inject
    DataSource database;

    private final String marker = "qx" + UUID.randomUUID().toString().replaceAll("[^a-z]", "") + "zk";
    private Agent admin;
    private Agent agent;
    private Customer customer;
    private Mailboxes.Created box;
    private String ticket;

    @BeforeEach
    void aTicketByMail() {
        admin = people.admin();
        agent = people.agent(people.team());
        customer = people.customer(marker + "@people.example");
        people.as(agent)
                .contentType("application/merge-patch+json")
                .body(Map.of("name", "Name " + marker))
                .patch("/api/v1/customers/" + customer.id)
                .then()
                .statusCode(200);
        box = mail.mailbox();
        ticket = bring("Subject " + marker).getString("ticketId");
    }

    private JsonPath bring(String subject) {
        return MailDesk.bring(
                box,
                ("From: " + marker + " <" + customer.email + ">\r\nMessage-ID: <" + UUID.randomUUID()
                                + "@example.org>\r\nSubject: " + subject
                                + "\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n"
                                + "--m\r\nContent-Type: text/plain\r\n\r\nBody " + marker + "\r\n--m\r\n"
                                + "Content-Type: text/plain; name=\"" + marker + ".txt\"\r\n"
                                + "Content-Disposition: attachment; filename=\"" + marker + ".txt\"\r\n\r\nFile "
                                + marker + "\r\n--m--\r\n")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private ValidatableResponse post(Agent by, String path, Map<String, ?> body) {
        return people.as(by)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/v1" + path)
                .then();
    }

    private String message(String visibility) {
        return post(
                        agent,
                        "/tickets/" + ticket + "/messages",
                        Map.of("body", visibility + " " + marker, "visibility", visibility))
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Everything that can be said about a ticket is said with the marker in it. */
    private void fill() {
        String desk = "/desk/tickets/" + ticket;
        TestBrowser browser = people.browser(agent);
        message("public");
        message("internal");
        people.as(agent)
                .contentType("application/json")
                .body(Map.of("subject", "Again " + marker, "tags", List.of(marker), "assignee", agent.id.toString()))
                .patch("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200);
        field("ticket", "/tickets/" + ticket);
        people.browser(admin).submit(desk + "/follow", Map.of()).then().statusCode(303);
        browser.submit(desk + "/draft/note", Map.of("note", "Draft " + marker))
                .then()
                .statusCode(200);
        browser.submit(
                        desk + "/replies",
                        Map.of(
                                "kind",
                                "reply",
                                "reply",
                                "Held " + marker,
                                "token",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(303);
        browser.submit(
                        desk + "/later",
                        Map.of(
                                "kind",
                                "reply",
                                "reply",
                                "Later " + marker,
                                "until",
                                "hour",
                                "token",
                                UUID.randomUUID().toString()))
                .then()
                .statusCode(303);
        browser.submit(desk + "/participants", Map.of("email", "cc-" + marker + "@people.example"));
        upload("/api/v1/tickets/" + ticket + "/attachments");
        String other = post(
                        agent,
                        "/tickets",
                        Map.of(
                                "subject",
                                "Twin " + marker,
                                "description",
                                marker,
                                "requesterId",
                                customer.id.toString()))
                .statusCode(201)
                .extract()
                .path("id");
        post(agent, "/tickets/" + other + "/merge", Map.of("into", ticket)).statusCode(200);
        people.as(agent)
                .contentType("application/merge-patch+json")
                .body(Map.of("status", "solved"))
                .patch("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(200);
        new TestBrowser()
                .submit(page() + "/rating", Map.of("score", "1", "comment", "Bad " + marker))
                .then()
                .statusCode(303);
    }

    private String page() {
        return links.path(tickets.find(Long.parseLong(ticket)).orElseThrow());
    }

    private void upload(String path) {
        people.as(agent)
                .multiPart("file", marker + ".txt", ("Unsent " + marker).getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(201);
    }

    private void field(String scope, String path) {
        String key = "k" + UUID.randomUUID().toString().substring(0, 8).replace("-", "");
        post(admin, "/custom-fields", Map.of("scope", scope, "key", key, "label", "Code", "kind", "text"))
                .statusCode(201);
        people.as(agent)
                .contentType("application/merge-patch+json")
                .body(Map.of("custom", Map.of(key, "Field " + marker)))
                .patch("/api/v1" + path)
                .then()
                .statusCode(200);
    }

    @Test
    void ofAnErasedTicketNoWordIsLeft_inNoTableAndNoFile() throws Exception {
        fill();
        String page = page();
        assertThat(whereMarked()).hasSizeGreaterThan(12);
        assertThat(filesMarked()).hasSize(2);

        List<String> gone = post(admin, "/tickets/" + ticket + "/erase", Map.of())
                .statusCode(200)
                .extract()
                .path("tickets");

        assertThat(gone).hasSize(2).contains(ticket);
        assertThat(whereMarked()).containsExactlyInAnyOrder("customer.name", "customer.name_key", "customer.email");
        assertThat(filesMarked()).isEmpty();
        assertThat(tablesThatName(gone)).isEmpty();
        given().get(page).then().statusCode(410).body(containsString("was erased on"), not(containsString(admin.name)));
    }

    @Test
    void whoComesLateIsTold_andKeepsWhatTheyTyped() {
        TestBrowser browser = people.browser(agent);
        String desk = "/desk/tickets/" + ticket;
        browser.get(desk).then().statusCode(200);
        post(admin, "/tickets/" + ticket + "/erase", Map.of()).statusCode(200);

        browser.submit(desk + "/replies", Map.of("kind", "reply", "reply", "My long answer", "token", "t"))
                .then()
                .statusCode(410)
                .body(containsString("Ticket " + ticket), containsString(admin.name), containsString("My long answer"));
        browser.get(desk).then().statusCode(410).body(containsString("was erased on"));
        people.as(agent)
                .get("/api/v1/tickets/" + ticket)
                .then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("title", not(equalTo(null)), "detail", containsString("by " + admin.name));
        post(agent, "/tickets/" + ticket + "/messages", Map.of("body", "x", "visibility", "public"))
                .statusCode(410);
        post(admin, "/tickets/" + ticket + "/erase", Map.of()).statusCode(410);
        people.as(customer).get("/api/v1/tickets/" + ticket).then().statusCode(404);
    }

    @Test
    void onlyAdminsErase_andOnlyWhatTheyTyped() {
        String desk = "/desk/tickets/" + ticket;
        for (Agent other : List.of(agent, people.supervisor())) {
            post(other, "/tickets/" + ticket + "/erase", Map.of()).statusCode(403);
            post(other, "/customers/" + customer.id + "/erase", Map.of()).statusCode(403);
            people.browser(other).get(desk + "/erase").then().statusCode(403);
            people.browser(other).get(desk).then().body(not(containsString(desk + "/erase")));
        }
        TestBrowser browser = people.browser(admin);
        browser.get(desk).then().body(containsString(desk + "/erase"));
        browser.submit(desk + "/erase", Map.of("confirmation", "1")).then().statusCode(422);
        people.as(agent).get("/api/v1/tickets/" + ticket).then().statusCode(200);
        browser.submit(desk + "/erase", Map.of("confirmation", ticket)).then().statusCode(303);
        people.as(agent).get("/api/v1/tickets/" + ticket).then().statusCode(410);
        post(admin, "/tickets/999999999999/erase", Map.of()).statusCode(404);
    }

    @Test
    void theSameMailIsNotTakenInAgain_andAnAnswerIsARequestOfItsOwn() {
        String raw = "From: " + customer.email + "\r\nMessage-ID: <" + marker + "@example.org>\r\nSubject: x\r\n\r\nHi";
        ticket = MailDesk.bring(box, raw).getString("ticketId");
        post(admin, "/tickets/" + ticket + "/erase", Map.of()).statusCode(200);

        assertThat(MailDesk.bring(box, raw).getString("outcome")).isEqualTo("duplicate");
        long erased = Long.parseLong(ticket);
        String address = box.mailbox().address;
        for (String late : List.of(
                "From: " + customer.email + "\r\nIn-Reply-To: " + ids.newMessageId(erased, "example.org"),
                "From: " + customer.email + "\r\nTo: " + ids.replyAddress(address, erased),
                "From: " + agent.email + "\r\nTo: " + ids.agentAddress(address, erased, agent.id, true))) {
            JsonPath answer = MailDesk.bring(
                    box,
                    late + "\r\nMessage-ID: <" + UUID.randomUUID()
                            + "@example.org>\r\nSubject: Late\r\n\r\nOne thing more");
            assertThat(answer.getString("outcome")).isEqualTo("created");
            assertThat(answer.getString("ticketId")).isNotEqualTo(ticket);
        }
    }

    @Test
    void ofAnErasedCustomerNoWordIsLeft_andWhatTheyWroteToOthersHasNoName() throws Exception {
        fill();
        field("customer", "/customers/" + customer.id);
        String others = people.as(agent)
                .contentType("application/json")
                .body(Map.of(
                        "subject",
                        "Others",
                        "description",
                        "x",
                        "requesterId",
                        people.customer().id.toString()))
                .post("/api/v1/tickets")
                .path("id");
        TestBrowser browser = people.browser(admin);
        browser.submit("/desk/tickets/" + others + "/participants", Map.of("email", customer.email));
        Customer named = customers.get(customer.id);
        followUps.answerByMail(Long.parseLong(others), named, NewMessage.reply("Me too"), List.of(), false);
        String path = "/desk/people/" + customer.id;
        browser.get(path + "/erase").then().statusCode(200).body(containsString(customer.email));
        browser.submit(path + "/erase", Map.of("confirmation", "nobody@example.org"))
                .then()
                .statusCode(422);

        browser.submit(path + "/erase", Map.of("confirmation", customer.email))
                .then()
                .statusCode(303);

        assertThat(whereMarked()).isEmpty();
        assertThat(filesMarked()).isEmpty();
        browser.get(path).then().statusCode(410).body(containsString("This customer was erased"));
        people.as(admin).get("/api/v1/customers/" + customer.id).then().statusCode(410);
        people.as(agent)
                .get("/api/v1/tickets/" + others + "/messages")
                .then()
                .statusCode(200)
                .body("items[1].body", equalTo("Me too"), "items[1].author.name", equalTo("–"));
        browser.get("/desk/tickets/" + others).then().statusCode(200).body(containsString("Me too"));
        people.as(agent).get("/api/v1/tickets/" + ticket).then().statusCode(410);
        assertThat(bring("Back").getString("outcome")).isEqualTo("created");
    }

    /** Each column that holds the marker. */
    private List<String> whereMarked() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] column : columns(connection)) {
                String sql = "select count(*) from \"" + column[0] + "\" where lower(cast(\"" + column[1]
                        + "\" as text)) like '%" + marker + "%'";
                ResultSet count =
                        statement.executeQuery(sql.replace("as text", isH2(connection) ? "as clob" : "as text"));
                count.next();
                if (count.getLong(1) > 0) {
                    found.add(column[0].toLowerCase() + "." + column[1].toLowerCase());
                }
            }
        }
        return found;
    }

    /** Each table but that of the erased that names one of the tickets. */
    private List<String> tablesThatName(List<String> ids) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String[] column : columns(connection)) {
                if (column[1].equalsIgnoreCase("ticket_id") && !column[0].equalsIgnoreCase("erased_ticket")) {
                    ResultSet count = statement.executeQuery("select count(*) from \"" + column[0] + "\" where \""
                            + column[1] + "\" in (" + String.join(",", ids) + ")");
                    count.next();
                    if (count.getLong(1) > 0) {
                        found.add(column[0]);
                    }
                }
            }
        }
        return found;
    }

    private static List<String[]> columns(Connection connection) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        String schema = isH2(connection) ? "PUBLIC" : "public";
        try (Statement statement = connection.createStatement()) {
            ResultSet rows =
                    statement.executeQuery("select c.table_name, c.column_name from information_schema.columns c join"
                            + " information_schema.tables t on t.table_name = c.table_name and t.table_schema ="
                            + " c.table_schema where c.table_schema"
                            + " = '" + schema + "' and upper(t.table_type) = 'BASE TABLE'"
                            + " and upper(c.data_type) not in ('BINARY LARGE OBJECT', 'BYTEA', 'BINARY VARYING')");
            while (rows.next()) {
                columns.add(new String[] {rows.getString(1), rows.getString(2)});
            }
        }
        return columns;
    }

    private static boolean isH2(Connection connection) throws SQLException {
        return connection.getMetaData().getURL().startsWith("jdbc:h2");
    }

    private List<Path> filesMarked() throws IOException {
        try (Stream<Path> files = Files.walk(settings.dataDir().resolve("attachments"))) {
            return files.filter(Files::isRegularFile).filter(this::isMarked).toList();
        }
    }

    private boolean isMarked(Path file) {
        try {
            return Files.size(file) < 1 << 20
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(marker);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
