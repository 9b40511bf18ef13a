package io.pledgedesk.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One thing that an agent chose. */
@Entity
@Table(name = "agent_preference")
@IdClass(AgentPreference.Key.class)
class AgentPreference {

    record Key(Long agentId, String name) implements Serializable {}

    @Id
    @Column(name = "agent_id")
    Long agentId;

    @Id
    String name;

    String content;

    protected AgentPreference() {}

    AgentPreference(long agentId, String name, String content) {
        this.agentId = agentId;
        this.name = name;
        this.content = content;
    }
}
