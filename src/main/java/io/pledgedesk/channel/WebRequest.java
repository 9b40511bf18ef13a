package io.pledgedesk.channel;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.Map;
import java.util.TreeMap;

/**
 * What somebody sends by the public form or API; cleaned and measured here. Nothing of it is proven: an existing
 * customer is not changed by it, and the organization is no more than a remark to agents.
 *
 * @param name empty where the sender left it out: then it is what stands before the address's “@”
 * @param topic a slug; null for none
 * @param organization null for none
 * @param custom answers to what the topic asks besides, by the key of the field
 */
public record WebRequest(
        String name,
        String email,
        String subject,
        String description,
        String topic,
        String organization,
        Map<String, String> custom) {

    /** Nothing is answered besides. */
    public WebRequest(
            String name, String email, String subject, String description, String topic, String organization) {
        this(name, email, subject, description, topic, organization, Map.of());
    }

    /** @throws io.pledgedesk.kernel.Refusal.Invalid with everything that is wrong */
    public WebRequest {
        email = Texts.email(orEmpty(email));
        name = Texts.line(orEmpty(name));
        subject = Texts.line(orEmpty(subject));
        description = Texts.block(orEmpty(description));
        topic = topic == null || topic.isBlank() ? null : Texts.line(topic);
        organization = organization == null || organization.isBlank() ? null : Texts.line(organization);
        custom = custom == null ? Map.of() : new TreeMap<>(custom);
        Violations wrong = new Violations();
        checkSubject(subject, wrong);
        checkDescription(description, wrong);
        wrong.require(
                Texts.isEmail(email),
                "email",
                "emailInvalid",
                "Enter your email address, for example name@company.com.");
        wrong.require(
                Texts.length(name) <= Texts.NAME,
                "name",
                "nameTooLong",
                "A name has at most " + Texts.NAME + " characters.");
        wrong.require(
                organization == null || Texts.length(organization) <= Texts.NAME,
                "organization",
                "organizationTooLong",
                "An organization has at most " + Texts.NAME + " characters.");
        wrong.refuseIfAny();
        if (name.isEmpty()) {
            name = email.substring(0, email.indexOf('@'));
        }
    }

    private static void checkSubject(String subject, Violations wrong) {
        wrong.require(
                !subject.isEmpty(),
                "subject",
                "subjectMissing",
                "Say in one sentence what happened, for example “My card was charged twice”.");
        wrong.require(
                Texts.length(subject) <= Texts.SUBJECT,
                "subject",
                "subjectTooLong",
                "This sentence has at most " + Texts.SUBJECT + " characters. Put the rest below.");
    }

    private static void checkDescription(String description, Violations wrong) {
        wrong.require(
                !description.isBlank(),
                "description",
                "textMissing",
                "Tell us more: what you did, what you expected, what you see.");
        wrong.require(
                Texts.length(description) <= Texts.BODY,
                "description",
                "textTooLong",
                "A text has at most 100,000 characters. Send the rest as a file.");
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
