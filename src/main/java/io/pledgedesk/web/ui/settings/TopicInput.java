package io.pledgedesk.web.ui.settings;

import io.pledgedesk.custom.Question;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Typed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about a topic. */
class TopicInput {

    static final String ASK = "ask.";
    static final String ASKED = "asked";
    static final String REQUIRED = "required";

    @RestForm
    String name;

    @RestForm
    String slug;

    /** Empty for none. */
    @RestForm
    String teamId;

    @RestForm
    String hint;

    @RestForm
    String guidance;

    @RestForm
    String version;

    static TopicInput of(Topic topic) {
        TopicInput input = new TopicInput();
        input.name = topic.name;
        input.slug = topic.slug;
        input.teamId = Ids.text(topic.teamId);
        input.hint = topic.hint;
        input.guidance = topic.guidance;
        return input;
    }

    TopicDetails details() {
        Long team = teamId == null || teamId.isEmpty() ? null : Ids.parseField(teamId, "teamId");
        return new TopicDetails(slug, name, team, hint, guidance);
    }

    /** By the key of a field that is asked for: whether it has to be filled in. */
    Map<String, Boolean> required() {
        Map<String, Boolean> required = new LinkedHashMap<>();
        asked().forEach((key, asking) -> required.put(key.substring(ASK.length()), asking.equals(REQUIRED)));
        return required;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        Typed typed = Typed.current();
        typed.fields().keySet().stream()
                .filter(name -> name.startsWith(ASK))
                .filter(name -> List.of(ASKED, REQUIRED).contains(typed.text(name)))
                .forEach(name -> asked.put(name, typed.text(name)));
        return asked;
    }

    /** As it was typed. */
    Form typed() {
        return form(asked());
    }

    /** As it is. */
    Form form(List<Question> questions) {
        Map<String, String> asked = new LinkedHashMap<>();
        questions.forEach(question -> asked.put(ASK + question.field().key, question.required() ? REQUIRED : ASKED));
        return form(asked);
    }

    private Form form(Map<String, String> asked) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("slug", slug);
        typed.put("teamId", teamId);
        typed.put("hint", hint);
        typed.put("guidance", guidance);
        typed.putAll(asked);
        return Form.of(typed);
    }
}
