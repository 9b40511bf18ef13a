package io.pledgedesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** What a request is about, as customers choose it. */
@Entity
public class Topic {

    @Id
    @GeneratedValue(generator = "topic_seq")
    @SequenceGenerator(name = "topic_seq", sequenceName = "topic_seq", allocationSize = 50)
    public Long id;

    /** Unique, for addresses and programs. */
    public String slug;

    public String name;

    /** The team that gets the requests; null for none. */
    @Column(name = "team_id")
    public Long teamId;

    /** What belongs to it, in a few words; empty for none. */
    public String hint = "";

    /** What customers should write about it; empty for nothing. */
    public String guidance = "";

    @Version
    public long version;

    void take(TopicDetails details) {
        slug = details.slug();
        name = details.name();
        teamId = details.teamId();
        hint = details.hint() == null ? hint : details.hint();
        guidance = details.guidance() == null ? guidance : details.guidance();
    }
}
