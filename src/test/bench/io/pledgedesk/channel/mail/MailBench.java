package io.pledgedesk.channel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.mail.Mailbox;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * How long reading a mail takes, and how many a second become tickets, each from a sender of its own and acknowledged.
 * Prints what it measured; the only thing that it demands is that each mail becomes one ticket.
 */
@QuarkusTest
@Tag("database")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class MailBench {

    private static final int READ = Integer.getInteger("read", 5_000);
    private static final int TAKEN = Integer.getInteger("taken", 600);
    private static final String DATABASE = System.getProperty("pledge.test.database", "h2");
    private static final String HTML =
            "<p>Dear team,</p><ul>" + "<li>See <a href=\"https://example.com/a\">this</a></li>".repeat(200)
                    + "</ul><blockquote>What you wrote before</blockquote>";

    @Inject
    MailReader reader;

    @Inject
    MailIntake intake;

    @Inject
    MailDesk desk;

    private final Random dice = new Random(7);

    @Test
    void readsMails() {
        List<byte[]> table = MailCase.all()
                .map(each -> each.mail().getBytes(StandardCharsets.UTF_8))
                .toList();
        read("the table of cases", READ, i -> table.get(i % table.size()));
        byte[] letter = letter(TestPeople.address("reads"), 100 << 10);
        read("HTML of 10 kB with a file of 100 kB", READ, i -> letter);
        byte[] large = letter(TestPeople.address("reads"), 17 << 20);
        read("a file of 17 MiB, 23 MiB as mail", 40, i -> large);
    }

    private void read(String name, int count, IntFunction<byte[]> mail) {
        for (int i = 0; i < count; i++) {
            reader.read(mail.apply(i));
        }
        long[] nanos = new long[count];
        for (int i = 0; i < count; i++) {
            long began = System.nanoTime();
            reader.read(mail.apply(i));
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        System.out.printf(
                Locale.ROOT,
                "FIGURE read %s: median %.2f ms, p95 %.2f ms, worst %.1f ms%n",
                name,
                nanos[count / 2] / 1e6,
                nanos[count * 95 / 100] / 1e6,
                nanos[count - 1] / 1e6);
    }

    @Test
    void takesMailsIn() throws Exception {
        Mailbox box = desk.mailbox().mailbox();
        take(box, TAKEN / 4, 1);
        for (int threads : List.of(1, 4)) {
            long began = System.nanoTime();
            take(box, TAKEN, threads);
            double seconds = (System.nanoTime() - began) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "FIGURE %s: taken in by %d at once: %.0f mails a second%n",
                    DATABASE,
                    threads,
                    TAKEN / seconds);
        }
    }

    private void take(Mailbox box, int count, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<Taken>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] mail = letter(TestPeople.address("bench"), 2 << 10);
            all.add(workers.submit(() -> intake.take(box, mail)));
        }
        for (Future<Taken> one : all) {
            assertThat(one.get().outcome()).isEqualTo(Outcome.CREATED);
        }
        workers.shutdown();
    }

    private byte[] letter(String from, int bytes) {
        byte[] file = new byte[bytes];
        dice.nextBytes(file);
        return ("From: Ann Example <" + from + ">\r\nTo: help@example.org\r\nMessage-ID: <" + MailDesk.unique()
                        + "@example.org>\r\nSubject: =?UTF-8?Q?Rechnung_f=C3=BCr_M=C3=A4rz?=\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
                        + "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\n"
                        + "Content-Type: text/plain; charset=utf-8\r\n\r\nSee the list.\r\n\r\n--a\r\n"
                        + "Content-Type: text/html; charset=utf-8\r\n\r\n" + HTML + "\r\n--a--\r\n--m\r\n"
                        + "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
                        + "Content-Disposition: attachment; filename=\"invoice.pdf\"\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(file) + "\r\n--m--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
