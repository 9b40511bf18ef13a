package io.pledgedesk.ticket.work;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom a note can name, by what was typed of a name or an address. */
@ApplicationScoped
public class MentionCompletion {

    private static final int MAX_OFFERED = 8;
    private static final int MAX_TYPED = 60;

    /** @param handle what {@code @} is followed by to name this agent and nobody else */
    public record Colleague(long id, String name, String handle) {}

    private final Agents agents;
    private final EntityManager entities;

    MentionCompletion(Agents agents, EntityManager entities) {
        this.agents = agents;
        this.entities = entities;
    }

    /** By name, at most eight: active agents other than the viewer. @param typed null or blank for the first ones */
    @Transactional
    public List<Colleague> of(Viewer viewer, String typed) {
        if (typed != null && typed.length() > MAX_TYPED) {
            return List.of();
        }
        List<Agent> found = agents.startingWith(typed, viewer.id(), MAX_OFFERED);
        Set<String> shared = shared(found);
        return found.stream()
                .map(agent -> new Colleague(agent.id, agent.name, handle(agent, shared)))
                .toList();
    }

    private static String handle(Agent agent, Set<String> shared) {
        String local = local(agent.email);
        return shared.contains(local) ? agent.email : local;
    }

    /** Two agents of different companies may be called the same before the {@code @}. */
    private Set<String> shared(List<Agent> found) {
        Set<String> locals = found.stream().map(agent -> local(agent.email)).collect(Collectors.toSet());
        return locals.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery("""
                    select substring(email, 1, locate('@', email) - 1) from Agent
                    where active = true and substring(email, 1, locate('@', email) - 1) in ?1
                    group by substring(email, 1, locate('@', email) - 1) having count(*) > 1
                    """, String.class)
                        .setParameter(1, locals)
                        .getResultList());
    }

    private static String local(String email) {
        return Texts.email(email).substring(0, email.indexOf('@'));
    }
}
