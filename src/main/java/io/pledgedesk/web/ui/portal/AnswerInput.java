package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.FormKey;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.words.UiWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** What a requester adds on the page of their request, as it was sent. */
class AnswerInput {

    @RestForm
    String body;

    /** The button "My problem is solved". */
    @RestForm
    String solve;

    @RestForm("form")
    String token;

    @RestForm
    List<String> kept;

    @RestForm
    String leaveOut;

    @RestForm("files")
    List<FileUpload> files;

    String token() {
        return FormKey.tokenOr(token);
    }

    Form form() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("body", body);
        answers.put("files", null);
        return Form.of(answers);
    }

    boolean isSilent(SentFiles.Sent sent) {
        return text().isBlank() && sent.all().isEmpty();
    }

    boolean solves() {
        return solve != null;
    }

    /** @throws Refusal.Invalid with everything that is wrong, files included */
    NewMessage message(SentFiles.Sent sent, StatusWords words, PortalWords portal, UiWords ui) {
        Violations wrong = new Violations();
        wrong.require(!isSilent(sent), "body", words.addSomething());
        wrong.require(Texts.length(text()) <= Texts.BODY, "body", words.tooLong());
        sent.check(wrong, portal, ui);
        wrong.refuseIfAny();
        return NewMessage.reply(text().isBlank() ? words.fileOnly() : text());
    }

    private String text() {
        return body == null ? "" : Texts.block(body);
    }
}
