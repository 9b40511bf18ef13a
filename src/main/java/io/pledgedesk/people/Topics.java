package io.pledgedesk.people;

import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The topics. */
@ApplicationScoped
public class Topics {

    private final EntityManager entities;

    Topics(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public Optional<Topic> find(long id) {
        return Optional.ofNullable(entities.find(Topic.class, id));
    }

    /** @throws Refusal.NotFound */
    @Transactional
    public Topic get(long id) {
        return find(id).orElseThrow(() -> new Refusal.NotFound("topic"));
    }

    @Transactional
    public Optional<Topic> findBySlug(String slug) {
        return entities.createQuery("from Topic where slug = ?1", Topic.class)
                .setParameter(1, slug)
                .getResultStream()
                .findFirst();
    }

    /** The oldest first. @param after null for the first page */
    @Transactional
    public Page<Topic> list(int limit, Cursor after) {
        List<Topic> rows = entities.createQuery("from Topic where id > ?1 order by id", Topic.class)
                .setParameter(1, after == null ? 0 : after.number(0))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(rows, limit, topic -> Cursor.of(topic.id));
    }

    /** By name, for lists to choose from; the first {@value Page#MAX_LIMIT}. */
    @Transactional
    public List<Topic> choices() {
        return entities.createQuery("from Topic order by lower(name), id", Topic.class)
                .setMaxResults(Page.MAX_LIMIT)
                .getResultList();
    }

    /** @throws Refusal.Conflict when the slug is taken */
    @Transactional
    public Topic create(TopicDetails details) {
        Topic topic = new Topic();
        topic.take(checked(details));
        entities.persist(topic);
        write(topic);
        return topic;
    }

    /**
     * @param version the version that the caller's change is based on
     * @throws Refusal.Stale when it is not the current one
     * @throws Refusal.Conflict when the slug is taken
     */
    @Transactional
    public Topic change(long id, long version, TopicDetails details) {
        Topic topic = Stored.current(get(id), version, t -> t.version);
        topic.take(checked(details));
        write(topic);
        return topic;
    }

    /** What belongs to it elsewhere has changed: counts as a change of it. */
    @Transactional
    public void touch(long id) {
        entities.lock(get(id), LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** @throws Refusal.Conflict while tickets name it */
    @Transactional
    public void delete(long id, long version) {
        Topic topic = Stored.current(get(id), version, t -> t.version);
        Stored.remove(entities, topic, "The topic “" + topic.name + "” is still in use by tickets.");
    }

    private TopicDetails checked(TopicDetails details) {
        if (details.teamId() != null && entities.find(Team.class, details.teamId()) == null) {
            throw new Refusal.Invalid("teamId", "There is no such team.");
        }
        return details;
    }

    private void write(Topic topic) {
        Stored.write(entities, "duplicateSlug", "There is already a topic with the slug “" + topic.slug + "”.");
    }
}
