package io.pledgedesk.sla.whatif;

import io.pledgedesk.ticket.Named;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the ids of packed tickets mean to conditions. Filled by the one who reads, asked by those who replay. */
final class Names {

    /** @param tier null when it has none */
    record Organization(Named named, String tier) {}

    /** Between the key and the value of a field of the desk's own; keys don't have it. */
    static final char FILLED_WITH = '\u001f';

    private final Map<Long, Map<String, String>> fields = new ConcurrentHashMap<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> tags = new ConcurrentHashMap<>();
    private final Map<Long, Named> teams = new ConcurrentHashMap<>();
    private final Map<Long, String> topics = new ConcurrentHashMap<>();
    private final Map<Long, Organization> organizations = new ConcurrentHashMap<>();
    private final Map<Long, Named> requesters = new ConcurrentHashMap<>();

    /** Of a tag, or of anything else that is said in words. By one thread only. */
    int number(String tag) {
        Integer known = numbers.get(tag);
        if (known == null) {
            known = numbers.size();
            tags.put(known, tag);
            numbers.put(tag, known);
        }
        return known;
    }

    String tag(int number) {
        return tags.get(number);
    }

    void team(long id, String name) {
        teams.put(id, new Named(id, name));
    }

    void topic(long id, String slug) {
        topics.put(id, slug);
    }

    void organization(long id, String name, String tier) {
        organizations.put(id, new Organization(new Named(id, name), tier));
    }

    void requester(long id, String email) {
        requesters.put(id, new Named(id, email));
    }

    void fields(long requesterId, Map<String, String> filled) {
        fields.put(requesterId, Map.copyOf(filled));
    }

    /** The requester's own fields, as they are now. */
    Map<String, String> fields(long requesterId) {
        return fields.getOrDefault(requesterId, Map.of());
    }

    Set<Long> organizationIds() {
        return Set.copyOf(organizations.keySet());
    }

    /** Null for none, and for one that is gone. */
    Named team(long id) {
        return teams.get(id);
    }

    String topic(long id) {
        return topics.get(id);
    }

    Organization organization(long id) {
        return organizations.get(id);
    }

    Named requester(long id) {
        return requesters.get(id);
    }
}
