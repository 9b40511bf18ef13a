package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.people.Agent;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages about mailboxes and mail in, as an admin's browser without JavaScript sees them. */
@QuarkusTest
@Tag("database")
class MailSettingsPagesTest {

    private static final String BOXES = "/desk/settings/mailboxes";
    private static final String LOG = "/desk/settings/mail";

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    MailDesk desk;

    @Test
    void aNewMailboxShowsItsTokenOnce() {
        Agent admin = people.admin();
        String address = "help@box-" + MailDesk.unique() + ".example";
        Response created =
                forms.send(admin, BOXES + "/new", BOXES, Map.of("address", address, "name", "Help", "do", "save"));
        assertThat(created.statusCode()).isEqualTo(200);
        assertThat(created.asString()).contains("mbx_").contains(address);
        assertThat(forms.open(admin, BOXES).asString()).contains(address).doesNotContain("mbx_");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedIsKept() {
        Agent admin = people.admin();
        Response wrong = forms.send(
                admin,
                BOXES + "/new",
                BOXES,
                Map.of("address", "not an address", "name", "Kept name", "checkDmarc", "1", "do", "save"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Kept name").contains("Enter the mailbox");
    }

    @Test
    void aMailboxIsChangedAndDeleted() {
        Agent admin = people.admin();
        Mailboxes.Created box = desk.mailbox();
        String page = BOXES + "/" + box.mailbox().id;
        Map<String, String> fields =
                Map.of("address", box.mailbox().address, "name", "Renamed box", "version", "0", "do", "save");
        assertThat(forms.send(admin, page, page, fields).statusCode()).isEqualTo(303);
        assertThat(forms.open(admin, page).asString()).contains("Renamed box");
        assertThat(forms.send(admin, page, page, fields).statusCode()).isEqualTo(422);
        assertThat(forms.send(admin, page, page + "/delete", Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(forms.open(admin, page).statusCode()).isEqualTo(404);
    }

    @Test
    void theLogTellsWhatBecameOfAMailAndNothingInItIsAlive() {
        Agent admin = people.admin();
        Mailboxes.Created box = desk.mailbox();
        String subject = "<script>alert(1)</script> " + MailDesk.unique();
        String id = MailDesk.bring(
                        box,
                        "From: " + TestPeople.address("xss") + "\r\nSubject: " + subject
                                + "\r\nContent-Type: text/html\r\n\r\n<img src=x onerror=alert(1)>")
                .getString("intakeId");
        String page = forms.open(admin, LOG + "/" + id).asString();
        assertThat(page).contains("A new request.").contains("&lt;script&gt;").doesNotContain("<script>alert");
        assertThat(page).contains("&lt;img src=x").doesNotContain("<img src=x");
        assertThat(forms.open(admin, LOG + "?outcome=created").asString()).contains("&lt;script&gt;");
        Response source = forms.open(admin, LOG + "/" + id + "/source");
        assertThat(source.header("Content-Disposition")).startsWith("attachment");
        assertThat(source.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void whatIsHeldCanBeLetIn() {
        Agent admin = people.admin();
        Mailboxes.Created box = desk.mailbox();
        String hops = "Received: from a by b\r\n".repeat(31);
        String id = MailDesk.bring(box, hops + "From: " + TestPeople.address("held") + "\r\nSubject: Held\r\n\r\nHi")
                .getString("intakeId");
        assertThat(forms.open(admin, LOG + "?outcome=quarantined").asString()).contains("Held");
        String page = LOG + "/" + id;
        assertThat(forms.open(admin, page).asString()).contains("Let it in");
        assertThat(forms.send(admin, page, page + "/release", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(forms.open(admin, page).asString())
                .contains("Let in by an admin")
                .doesNotContain("Let it in");
        assertThat(forms.send(admin, page, page + "/release", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void supervisorsSeeNothingOfIt() {
        assertThat(forms.open(people.supervisor(), BOXES).statusCode()).isEqualTo(403);
        assertThat(forms.open(people.supervisor(), LOG).statusCode()).isEqualTo(403);
        assertThat(forms.open(people.supervisor(), "/desk/settings").asString()).doesNotContain(BOXES);
    }
}
