package io.pledgedesk.web.ui.portal;

import io.pledgedesk.custom.Question;
import io.pledgedesk.custom.TopicQuestions;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import io.pledgedesk.web.ui.CustomEntries;
import io.pledgedesk.web.ui.Field;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Typed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the request form asks where a topic is chosen. All questions are on the page, {@code custom.invoices.number}, and
 * those of the chosen topic are seen: so the form needs no script, and an answer is kept when somebody looks at another
 * topic. Only what belongs to the chosen topic is read.
 */
@ApplicationScoped
class RequestQuestions {

    private static final String PREFIX = "custom.";

    private final TopicQuestions questions;
    private final Topics topics;
    private final CustomEntries entries;

    RequestQuestions(TopicQuestions questions, Topics topics, CustomEntries entries) {
        this.questions = questions;
        this.topics = topics;
        this.entries = entries;
    }

    /** @param form with what was answered and what is wrong with it */
    List<TopicCard> cards(Form form) {
        Map<Long, List<Question>> asked = questions.all();
        return topics.choices().stream()
                .map(topic -> TopicCard.of(
                        topic,
                        asked.getOrDefault(topic.id, List.of()).stream()
                                .map(question -> entry(topic, question, form))
                                .toList()))
                .toList();
    }

    private CustomEntries.Entry entry(Topic topic, Question question, Form form) {
        String hint = question.field().hint.isEmpty() ? null : question.field().hint;
        Field field = form.field(prefix(topic.slug) + question.field().key, question.field().label, hint);
        return entries.entry(question.field(), question.required() ? field : field.asOptional());
    }

    /** All answers that the form of this call holds, as they stand on the page. */
    static Map<String, String> typed() {
        Typed typed = Typed.current();
        Map<String, String> answers = new LinkedHashMap<>();
        typed.fields().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .forEach(name -> answers.put(name, typed.text(name)));
        return answers;
    }

    /**
     * The answers that belong to a topic, by key.
     *
     * @param topic a slug; null or empty for none
     * @throws Refusal.Invalid with the names of the page, for what is missing or can't be
     */
    Map<String, String> answers(String topic) {
        String slug = topic == null || topic.isBlank() ? null : topic.strip();
        Map<String, String> own = new LinkedHashMap<>();
        typed().forEach((name, value) -> {
            if (slug != null && name.startsWith(prefix(slug)) && !value.isEmpty()) {
                own.put(name.substring(prefix(slug).length()), value);
            }
        });
        try {
            return questions.read(slug, own, true);
        } catch (Refusal.Invalid wrong) {
            throw new Refusal.Invalid(wrong.violations().stream()
                    .map(violation -> onPage(slug, violation))
                    .toList());
        }
    }

    private static Violation onPage(String slug, Violation violation) {
        return new Violation(prefix(slug) + violation.field().substring(PREFIX.length()), violation.message());
    }

    private static String prefix(String slug) {
        return PREFIX + slug + ".";
    }
}
