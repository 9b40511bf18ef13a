package io.pledgedesk.web.ui.portal;

import io.pledgedesk.channel.FormKey;
import io.pledgedesk.channel.WebRequest;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.words.UiWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** The fields of the request form as they were sent; any of them may be missing. */
class RequestInput {

    @RestForm
    String topic;

    @RestForm
    String subject;

    @RestForm
    String body;

    @RestForm
    String email;

    @RestForm
    String name;

    @RestForm
    String organization;

    /** People don't see this field; what is in it was typed by a robot. */
    @RestForm
    String website;

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

    /** The answers in the order of the page. */
    Form form() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("topic", topic);
        answers.putAll(RequestQuestions.typed());
        answers.put("subject", subject);
        answers.put("body", body);
        answers.put("files", null);
        answers.put("email", email);
        answers.put("name", name);
        answers.put("organization", organization);
        return Form.of(answers);
    }

    /** The answers of somebody who has to wait. */
    Form tooMany(PortalWords words) {
        return form().with(new Refusal.Invalid("", words.tooMany()));
    }

    /** @throws Refusal.Invalid with everything that is wrong, files included */
    WebRequest request(SentFiles.Sent sent, RequestQuestions questions, PortalWords words, UiWords ui) {
        List<Violation> found = new ArrayList<>();
        WebRequest request = null;
        Map<String, String> custom = Map.of();
        try {
            custom = questions.answers(topic);
        } catch (Refusal.Invalid wrong) {
            found.addAll(wrong.violations());
        }
        try {
            request = new WebRequest(name, email, subject, body, topic, organization, custom);
        } catch (Refusal.Invalid wrong) {
            wrong.violations().forEach(violation -> found.add(asOnPage(violation)));
        }
        try {
            Violations wrong = new Violations();
            wrong.require(website == null || website.isEmpty(), "", words.robot());
            sent.check(wrong, words, ui);
            wrong.refuseIfAny();
        } catch (Refusal.Invalid wrong) {
            found.addAll(wrong.violations());
        }
        if (!found.isEmpty()) {
            throw new Refusal.Invalid(found);
        }
        return request;
    }

    private static Violation asOnPage(Violation violation) {
        return violation.field().equals("description")
                ? new Violation("body", violation.code(), violation.message())
                : violation;
    }
}
