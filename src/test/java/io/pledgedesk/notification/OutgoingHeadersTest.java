package io.pledgedesk.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.mail.HeaderText;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Headers as a mail server gets them; {@link TestMail} looks at each of every mail. */
@QuarkusTest
@Tag("database")
class OutgoingHeadersTest {

    @Inject
    Outbox outbox;

    @Inject
    OutboxJob job;

    TestMail mail;

    private final String to = TestPeople.address("header");

    @Test
    void withoutCopiesThereIsNoLineForThem() throws Exception {
        MimeMessage notice = sent(() -> outbox.put(to, "Hello", "Text"));
        assertThat(notice.getHeader("Cc")).isNull();
        assertThat(notice.getHeader("Bcc")).isNull();
        assertThat(Collections.list(notice.getAllHeaderLines())).noneMatch(line -> line.startsWith("Cc"));
    }

    @Test
    void copiesStandInOneLine() throws Exception {
        String first = TestPeople.address("first");
        String second = TestPeople.address("second");
        MimeMessage reply = sent(() -> outbox.put(order("Hello", List.of(first, second), List.of())));
        assertThat(reply.getHeader("Cc", null)).isEqualTo(first + "," + second);
    }

    @Test
    void longThreadsAndForeignLettersFitTheLines() throws Exception {
        List<String> thread = IntStream.range(0, 20)
                .mapToObj(i -> "<" + "x".repeat(90) + "." + i + "@conversation.example>")
                .toList();
        String subject =
                "Re: Größere Störung في الطابعة 打印机 " + "sehr ".repeat(60).strip();
        MimeMessage reply = sent(() -> outbox.put(order(subject, List.of(), thread)));
        assertThat(reply.getSubject()).isEqualTo(subject);
        assertThat(reply.getFrom()[0].toString()).contains("desk@house.example");
        assertThat(reply.getHeader("References", null).split("\\s+")).containsExactlyElementsOf(thread);
        assertThat(reply.getHeader("In-Reply-To", null)).isEqualTo(thread.get(19));
    }

    /** The low bytes of Ċ and č end a line where some server cuts letters to eight bits. */
    @Test
    void nothingInASubjectBeginsAnotherHeader() throws Exception {
        String subject = "Hello\u010D\u010ABcc: thief@x.example\u010D\u010A\u010D\u010Abody";
        MimeMessage reply = sent(() -> outbox.put(order(subject, List.of(), List.of())));
        assertThat(reply.getSubject()).isEqualTo(subject);
        assertThat(reply.getHeader("Bcc")).isNull();
        for (String bad : List.of("a\r\nBcc: x@x.example", "a\nb", "a\0b", "a\u0085b", "a\u001Bb")) {
            assertThatThrownBy(() -> new HeaderText(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThat(HeaderText.of(bad).value()).matches("a[^\\p{Cntrl}]*");
        }
    }

    private OutgoingMail order(String subject, List<String> cc, List<String> thread) {
        return new OutgoingMail(
                OutgoingMail.Kind.REPLY,
                "<" + UUID.randomUUID() + "@house.example>",
                to,
                cc,
                HeaderText.of(subject),
                "Text",
                "<p>Text</p>",
                "desk@house.example",
                HeaderText.of("Müller, \"Support\" <team>"),
                "desk+x@house.example",
                thread.isEmpty() ? null : thread.get(thread.size() - 1),
                thread,
                null,
                List.of());
    }

    private MimeMessage sent(Runnable order) {
        QuarkusTransaction.requiringNew().run(order);
        for (int i = 0; i < 20 && job.run() > 0; i++) {
            // Everything that is due leaves.
        }
        return mail.receivedBy(to).get(0);
    }
}
