package io.pledgedesk.people;

import io.pledgedesk.kernel.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** How agents like their desk: it follows them from one browser to the next. */
@ApplicationScoped
public class Preferences {

    /** The name under which the language is kept, by its code. */
    public static final String LANGUAGE = "lang";

    private final EntityManager entities;

    Preferences(EntityManager entities) {
        this.entities = entities;
    }

    /** By name; what an agent never chose is missing. */
    @Transactional
    public Map<String, String> of(long agentId) {
        List<AgentPreference> chosen = entities.createQuery(
                        "from AgentPreference where agentId = ?1", AgentPreference.class)
                .setParameter(1, agentId)
                .getResultList();
        return chosen.stream().collect(Collectors.toMap(one -> one.name, one -> one.content));
    }

    /** In which language an agent reads; empty where nothing was chosen. */
    @Transactional
    public Optional<Language> language(long agentId) {
        AgentPreference chosen = entities.find(AgentPreference.class, new AgentPreference.Key(agentId, LANGUAGE));
        return chosen == null ? Optional.empty() : Language.of(chosen.content);
    }

    /** @param name and value are the caller's to check: at most 40 and 100 characters */
    @Transactional
    public void keep(long agentId, String name, String value) {
        AgentPreference known = entities.find(AgentPreference.class, new AgentPreference.Key(agentId, name));
        if (known == null) {
            entities.persist(new AgentPreference(agentId, name, value));
        } else {
            known.content = value;
        }
    }
}
