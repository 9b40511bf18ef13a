package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.ticket.Participants;
import io.pledgedesk.ticket.Ticket;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of each mail of the table, brought over HTTP. */
@QuarkusTest
@Tag("database")
class MailOutcomesTest {

    private static final String OUTSIDE = "example.org";

    @Inject
    MailDesk desk;

    @Inject
    TestPeople people;

    @Inject
    SignedIds signed;

    @Inject
    Participants participants;

    static java.util.stream.Stream<MailCase> cases() {
        return MailCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void everyMailEndsAsTheTableSays(MailCase each) {
        Mailboxes.Created box =
                each.one("box", "open").equals("strict") ? desk.mailbox("mx.trusted.example", true) : desk.mailbox();
        Agent agent = people.admin();
        Customer me = people.customer();
        Customer other = people.customer();
        Ticket mine = desk.ticket(me, each.one("state", "open"));
        Ticket theirs = desk.ticket(other, "open");
        String friend = TestPeople.address("friend");
        if (!each.one("state", "open").equals("closed")) {
            participants.admit(TestViewers.of(agent), mine.id(), friend);
        }
        JsonPath answer = MailDesk.bring(box, written(each, words(box, me, other, friend, mine, theirs)));

        assertThat(answer.getString("outcome") + " " + answer.getString("reason"))
                .isEqualTo(each.outcome() + " " + each.reason());
        JsonPath line = people.as(agent)
                .get("/api/v1/mail/intake/" + answer.getString("intakeId"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(line.getString("outcome")).isEqualTo(each.outcome());
        assertThat(line.getString("source")).isNotBlank();
        assertThat(line.getString("ticketId")).isEqualTo(answer.getString("ticketId"));
        boolean hasTicket = List.of("created", "appended").contains(each.outcome()) || each.expected("ticket") != null;
        assertThat(answer.getString("ticketId") != null).isEqualTo(hasTicket);
        if (hasTicket) {
            checkTicket(each, agent, answer.getString("ticketId"), me, other);
        }
    }

    private void checkTicket(MailCase each, Agent agent, String id, Customer me, Customer other) {
        JsonPath ticket = people.as(agent).get("/api/v1/tickets/" + id).jsonPath();
        if (each.expected("status") != null) {
            assertThat(ticket.getString("status")).isEqualTo(each.expected("status"));
        }
        if (each.expected("requester") != null) {
            Customer expected = each.expected("requester").equals("me") ? me : other;
            assertThat(ticket.getString("requester.email")).isEqualTo(expected.email);
        }
        if (!each.many("subject").isEmpty()) {
            assertThat(ticket.getString("subject")).isEqualTo(each.one("subject", ""));
        }
        List<Map<String, Object>> messages = people.as(agent)
                .get("/api/v1/tickets/" + id + "/messages")
                .jsonPath()
                .getList("items");
        Map<String, Object> newest = messages.stream()
                .filter(message ->
                        !((Map<?, ?>) message.get("author")).get("kind").equals("system"))
                .reduce((first, second) -> second)
                .orElseThrow();
        String body = (String) newest.get("body");
        each.many("text").forEach(word -> assertThat(body).contains(word));
        each.many("not").forEach(word -> assertThat(body).doesNotContain(word));
        if (each.expected("visibility") != null) {
            assertThat(newest.get("visibility")).isEqualTo(each.expected("visibility"));
        }
        if (each.expected("author") != null) {
            assertThat(((Map<?, ?>) newest.get("author")).get("kind")).isEqualTo(each.expected("author"));
        }
        if (!each.many("files").isEmpty()) {
            List<Object> names = new ArrayList<>();
            ((List<?>) newest.get("attachments")).forEach(file -> names.add(((Map<?, ?>) file).get("name")));
            assertThat(names).isEqualTo(each.many("files"));
        }
    }

    private Map<String, String> words(
            Mailboxes.Created box, Customer me, Customer other, String friend, Ticket mine, Ticket theirs) {
        Map<String, String> words = new LinkedHashMap<>();
        String reply = signed.replyAddress(box.mailbox().address, mine.id());
        String id = signed.newMessageId(mine.id(), OUTSIDE);
        words.put("{me}", me.email);
        words.put("{ME}", me.email.toUpperCase(Locale.ROOT));
        words.put("{other}", other.email);
        words.put("{friend}", friend);
        words.put("{box}", box.mailbox().address);
        words.put("{strictDomain}", box.mailbox().domain());
        words.put("{number}", mine.reference());
        words.put("{otherNumber}", theirs.reference());
        words.put("{signed}", id);
        words.put("{badSigned}", id.replaceFirst("\\.[0-9a-f]{32}@", ".00000000000000000000000000000000@"));
        words.put("{otherSigned}", signed.newMessageId(theirs.id(), OUTSIDE));
        words.put("{reply}", reply);
        words.put("{badReply}", reply.replaceFirst("\\.[0-9a-f]{20}@", ".00000000000000000000@"));
        words.put("{unique}", MailDesk.unique());
        words.put("{tnef}", Base64.getMimeEncoder().encodeToString(tnef()));
        return words;
    }

    private static byte[] written(MailCase each, Map<String, String> words) {
        String mail = each.mail();
        for (Map.Entry<String, String> word : words.entrySet()) {
            mail = mail.replace(word.getKey(), word.getValue());
        }
        mail = "Received: from a by b\n".repeat(Integer.parseInt(each.one("hops", "0"))) + mail;
        if (mail.contains("Message-ID: none\n")) {
            mail = mail.replace("Message-ID: none\n", "");
        } else if (!mail.contains("Message-ID:") && !each.one("raw", "no").equals("yes")) {
            int line = mail.startsWith("From ") ? mail.indexOf('\n') + 1 : 0;
            mail = mail.substring(0, line) + "Message-ID: <" + MailDesk.unique() + "@example.org>\n"
                    + mail.substring(line);
        }
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A winmail.dat with a text and a file, as MS-OXTNEF lays it out. */
    private static byte[] tnef() {
        ByteBuffer out = ByteBuffer.allocate(1_000).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(0x223E9F78).putShort((short) 1);
        attribute(out, 1, 0x0002800C, "winmail words\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x00069002, new byte[14]);
        attribute(out, 2, 0x00018010, "hello.txt\0".getBytes(StandardCharsets.US_ASCII));
        attribute(out, 2, 0x0006800F, "hello".getBytes(StandardCharsets.US_ASCII));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    private static void attribute(ByteBuffer out, int level, int name, byte[] data) {
        int sum = 0;
        for (byte b : data) {
            sum += b & 0xFF;
        }
        out.put((byte) level).putInt(name).putInt(data.length).put(data).putShort((short) sum);
    }
}
