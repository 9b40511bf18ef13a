package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about a topic. */
class TopicInput {

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

    Form form() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("slug", slug);
        typed.put("teamId", teamId);
        typed.put("hint", hint);
        typed.put("guidance", guidance);
        return Form.of(typed);
    }
}
