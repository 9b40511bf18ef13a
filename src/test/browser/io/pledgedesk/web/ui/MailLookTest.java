package io.pledgedesk.web.ui;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pledgedesk.Browser;
import io.pledgedesk.Browser.Look;
import io.pledgedesk.Browser.Window;
import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.channel.mail.MailIntake;
import io.pledgedesk.channel.mail.Taken;
import io.pledgedesk.mail.MailboxDetails;
import io.pledgedesk.mail.Mailboxes;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Mailboxes, the log of mail in, and a ticket that came by mail, as admins see them. */
@QuarkusTest
@Tag("browser")
class MailLookTest {

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Mailboxes mailboxes;

    @Inject
    MailIntake intake;

    @ParameterizedTest
    @FieldSource("io.pledgedesk.Browser$Look#ALL")
    void mail(Look look) {
        Mailboxes.Created box = mailboxes.create(new MailboxDetails(
                "support-" + look.name() + "@northwind.example",
                "Northwind Support",
                null,
                "mx.northwind.example",
                true,
                false));
        String from = "From: Marta Silva <marta@fabrikam.example>\r\nCc: Paul Weber <paul@fabrikam.example>\r\n";
        Taken taken = intake.take(
                box.mailbox(),
                (from
                                + "Subject: My invoice is wrong\r\n\r\n"
                                + "Please look at invoice 4711, it has the wrong address.\r\n\r\n"
                                + "On Monday, Northwind wrote:\r\n"
                                + "> Your invoice is attached.\r\n"
                                + "-- \r\n"
                                + "Marta Silva\r\n")
                        .getBytes(UTF_8));
        intake.take(box.mailbox(), "Subject: No sender at all\r\n\r\nHello".getBytes(UTF_8));
        intake.take(
                box.mailbox(),
                ("Auto-Submitted: auto-replied\r\n" + from + "Subject: Out of office\r\n\r\nHi").getBytes(UTF_8));
        try (Window window = Browser.open(base.toString(), look).carrying(signIn.cookie(people.admin().id))) {
            visit(window, "/desk/settings/mailboxes", "mailboxes");
            visit(window, "/desk/settings/mailboxes/" + box.mailbox().id, "mailbox");
            visit(window, "/desk/settings/mailboxes/new", "mailbox-new");
            window.page().locator("#f-address").fill("nobody");
            window.page().locator(".set-save .btn-primary").click();
            window.page().waitForSelector("#errors");
            window.examine("mailbox-wrong");
            visit(window, "/desk/settings/mail", "mail-log");
            visit(window, "/desk/settings/mail/" + taken.intakeId(), "mail");
            visit(window, "/desk/tickets/" + taken.ticketId(), "mail-ticket");
        }
    }

    private static void visit(Window window, String path, String name) {
        window.page().navigate(path);
        window.examine(name);
    }
}
