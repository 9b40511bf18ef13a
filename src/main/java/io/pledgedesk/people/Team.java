package io.pledgedesk.people;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A group of agents that tickets are given to. */
@Entity
public class Team {

    @Id
    @GeneratedValue(generator = "team_seq")
    @SequenceGenerator(name = "team_seq", sequenceName = "team_seq", allocationSize = 50)
    public Long id;

    public String name;

    /** Only its members and admins see the tickets of a restricted team. */
    public boolean restricted;

    @Version
    public long version;

    void take(TeamDetails details) {
        name = details.name();
        restricted = details.restricted();
    }
}
