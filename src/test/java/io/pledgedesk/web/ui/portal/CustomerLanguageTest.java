package io.pledgedesk.web.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.channel.mail.MailDesk;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.people.Customers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Customers are written to in the language in which they read. */
@QuarkusTest
@Tag("database")
class CustomerLanguageTest {

    TestMail mail;

    @Inject
    OutboxJob outbox;

    @Inject
    Customers customers;

    @Inject
    MailDesk desk;

    @Test
    void whoWritesOnAGermanPageIsAnsweredInGerman() throws Exception {
        Map<String, String> request = Portal.request();
        send(request, "de");
        MimeMessage letter = sentTo(request.get("email"));
        assertThat(letter.getSubject()).startsWith("Ihre Anfrage ist angekommen");
        assertThat(((Multipart) letter.getContent()).getBodyPart(0).getContent().toString())
                .contains("Stand ansehen", "Sie können auch einfach auf diese E-Mail antworten.");
    }

    @Test
    void whoseMailProgramSpeaksGermanIsAnsweredInGerman() throws Exception {
        String from = TestPeople.address("ute");
        MailDesk.bring(
                desk.mailbox(),
                "From: Ute <" + from + ">\r\nMessage-ID: <" + MailDesk.unique() + "@example.org>\r\n"
                        + "Accept-Language: de-DE, en-US\r\nSubject: Drucker\r\n\r\nEr druckt nicht.");
        assertThat(sentTo(from).getSubject()).startsWith("Ihre Anfrage ist angekommen");
    }

    @Test
    void aSecondRequestChangesNothing_becauseNobodyHasProvenToBeTheCustomer() {
        Map<String, String> request = Portal.request();
        send(request, "de");
        Map<String, String> again = Portal.request();
        again.put("email", request.get("email"));
        send(again, "ar");
        assertThat(customers.findByEmail(request.get("email")).orElseThrow().language)
                .isEqualTo(Language.GERMAN);
    }

    @Test
    void whoHoldsAPrivateLinkChangesTheLanguageOfTheirMails() {
        Map<String, String> request = Portal.request();
        String page = Portal.sent(request);
        Portal.browser()
                .formParam("lang", "ar")
                .formParam("from", page)
                .post("/help/preferences")
                .then()
                .statusCode(303)
                .cookie("lang", "ar");
        assertThat(customers.findByEmail(request.get("email")).orElseThrow().language)
                .isEqualTo(Language.ARABIC);
    }

    @Test
    void aLanguageThatNobodySpeaksHereIsNotTaken() {
        Portal.browser()
                .formParam("lang", "tlh")
                .formParam("from", "/help/requests/no-such-link")
                .post("/help/preferences")
                .then()
                .statusCode(303);
    }

    @Test
    void mistakesAreSaidInTheLanguageOfTheForm() {
        Portal.browser()
                .cookie("lang", "de")
                .multiPart("subject", "")
                .multiPart("email", "nobody")
                .post("/help/requests")
                .then()
                .statusCode(422)
                .body(containsString("Bitte korrigieren Sie 3 Angaben"));
    }

    private static void send(Map<String, String> fields, String language) {
        var form = Portal.browser().cookie("lang", language);
        fields.forEach(form::multiPart);
        form.post("/help/requests").then().statusCode(303);
    }

    private MimeMessage sentTo(String address) {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {
            // Everything that is due leaves.
        }
        return mail.receivedBy(address).get(0);
    }
}
