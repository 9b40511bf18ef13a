package io.pledgedesk.custom;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.TopicDetails;
import io.pledgedesk.people.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the request form asks besides, by the topic that is chosen: fields of tickets, in their order. */
@ApplicationScoped
public class TopicQuestions {

    /** More than a customer answers. */
    public static final int MOST = 20;

    private final EntityManager entities;
    private final CustomFields fields;
    private final Topics topics;

    TopicQuestions(EntityManager entities, CustomFields fields, Topics topics) {
        this.entities = entities;
        this.fields = fields;
        this.topics = topics;
    }

    /** By the id of the topic; a retired field is not asked for. */
    @Transactional
    public Map<Long, List<Question>> all() {
        Map<Long, List<Question>> all = new HashMap<>();
        entities.createQuery("""
            select q.topicId, f, q.required from TopicQuestion q join CustomField f on f.id = q.fieldId
            where f.retired = false order by f.position, f.id
            """, Object[].class).getResultStream().forEach(row -> all.computeIfAbsent(
                        (Long) row[0], id -> new ArrayList<>())
                .add(new Question((CustomField) row[1], (Boolean) row[2])));
        return all;
    }

    @Transactional
    public List<Question> of(long topicId) {
        return entities.createQuery("""
            select f, q.required from TopicQuestion q join CustomField f on f.id = q.fieldId
            where q.topicId = ?1 and f.retired = false order by f.position, f.id
            """, Object[].class)
                .setParameter(1, topicId)
                .getResultStream()
                .map(row -> new Question((CustomField) row[0], (Boolean) row[1]))
                .toList();
    }

    /**
     * @param required by the key of a field: whether it has to be answered
     * @throws Refusal.Invalid for what is no field of tickets, and for too many
     * @throws Refusal.Conflict when the slug is taken
     */
    @Transactional
    public Topic create(TopicDetails details, Map<String, Boolean> required) {
        Topic topic = topics.create(details);
        ask(topic.id, required);
        return topic;
    }

    /**
     * Changes a topic; its form asks for these fields then and no others.
     *
     * @param required by the key of a field: whether it has to be answered
     * @throws Refusal.Invalid for what is no field of tickets, and for too many
     * @throws Refusal.Stale when the version is not the current one
     */
    @Transactional
    public Topic change(long topicId, long version, TopicDetails details, Map<String, Boolean> required) {
        Topic topic = topics.change(topicId, version, details);
        ask(topicId, required);
        return topic;
    }

    private void ask(long topicId, Map<String, Boolean> required) {
        Map<String, Boolean> now = new HashMap<>();
        of(topicId).forEach(question -> now.put(question.field().key, question.required()));
        if (now.equals(required)) {
            return;
        }
        Map<String, CustomField> chosen = chosen(required);
        entities.createQuery("delete from TopicQuestion where topicId = ?1")
                .setParameter(1, topicId)
                .executeUpdate();
        required.forEach((key, must) -> entities.persist(new TopicQuestion(topicId, chosen.get(key).id, must)));
        topics.touch(topicId);
    }

    private Map<String, CustomField> chosen(Map<String, Boolean> required) {
        Map<String, CustomField> known = new HashMap<>();
        fields.of(FieldScope.TICKET).stream()
                .filter(field -> !field.retired)
                .forEach(field -> known.put(field.key, field));
        Violations wrong = new Violations();
        wrong.require(required.size() <= MOST, "fields", "A topic asks for at most " + MOST + " fields.");
        required.keySet().stream()
                .filter(key -> !known.containsKey(key))
                .forEach(key -> wrong.add("fields", "Tickets have no field " + key + "."));
        wrong.refuseIfAny();
        return known;
    }

    /**
     * Reads what somebody answered who may be anybody: only what the topic asks for is taken.
     *
     * @param topic a slug; null for none
     * @param complete whether what has to be answered must be there
     * @return in the stored form, by key, without what is empty
     * @throws Refusal.Invalid with {@code custom.<key>}
     */
    @Transactional
    public Map<String, String> read(String topic, Map<String, String> typed, boolean complete) {
        if (typed.isEmpty() && !complete) {
            return Map.of();
        }
        Optional<Topic> chosen = topic == null ? Optional.empty() : topics.findBySlug(topic);
        List<Question> asked = chosen.map(found -> of(found.id)).orElse(List.of());
        Violations wrong = new Violations();
        Map<String, String> read = new LinkedHashMap<>();
        try {
            read.putAll(new FieldSheet(asked.stream().map(Question::field).toList()).read(typed));
        } catch (Refusal.Invalid e) {
            e.violations().forEach(violation -> wrong.add(violation.field(), violation.code(), violation.message()));
        }
        asked.stream()
                .filter(question -> complete && question.required())
                .filter(question -> typed.getOrDefault(question.field().key, "").isBlank())
                .forEach(question -> wrong.add(
                        "custom." + question.field().key,
                        "answerMissing",
                        "Please fill in “" + question.field().label + "”."));
        wrong.refuseIfAny();
        return read;
    }
}
