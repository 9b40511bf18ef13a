package io.pledgedesk.people;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;

/** Somebody who works at the desk. */
@Entity
public class Agent {

    @Id
    @GeneratedValue(generator = "agent_person_seq")
    @SequenceGenerator(name = "agent_person_seq", sequenceName = "person_seq", allocationSize = 50)
    public Long id;

    public String name;

    @Column(name = "name_key")
    String nameKey;

    /** In small letters, unique among agents. */
    public String email;

    /** Whether the agent may sign in and be given tickets. */
    public boolean active = true;

    /** Codes: {@code lightAgent}, {@code agent}, {@code supervisor}, {@code admin}; at least one. */
    @ElementCollection
    @CollectionTable(name = "agent_role", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "role")
    @BatchSize(size = 200)
    public Set<String> roles = new TreeSet<>();

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "agent_id"))
    @Column(name = "team_id")
    @BatchSize(size = 200)
    public Set<Long> teamIds = new TreeSet<>();

    @Column(name = "created_at")
    public Instant createdAt;

    @Version
    public long version;

    boolean isActiveAdmin() {
        return active && roles.contains(AgentDetails.ADMIN);
    }

    /** Whether details would change what the agent may do; teams are read anew on each request. */
    boolean wouldChangeAccess(AgentDetails details) {
        return active != details.active() || !email.equals(details.email()) || !roles.equals(details.roles());
    }

    void take(AgentDetails details) {
        name = details.name();
        nameKey = Fields.key(name);
        email = details.email();
        active = details.active();
        roles.retainAll(details.roles());
        roles.addAll(details.roles());
        teamIds.retainAll(details.teamIds());
        teamIds.addAll(details.teamIds());
    }
}
