package io.pledgedesk.notification;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What agents chose, each asked about once a transaction: one sweep may tell one agent of hundreds of clocks. */
@TransactionScoped
class ChosenWays implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient EntityManager entities;
    private final transient Map<Long, Map<String, Ways>> byAgent = new HashMap<>();

    ChosenWays(EntityManager entities) {
        this.entities = entities;
    }

    Ways of(long agentId, NewsKind kind) {
        return byAgent.computeIfAbsent(agentId, this::read).getOrDefault(kind.code(), Ways.ALL);
    }

    void forget(long agentId) {
        byAgent.remove(agentId);
    }

    private Map<String, Ways> read(long agentId) {
        return entities.createQuery("from NoticeChoice where key.agentId = ?1", NoticeChoice.class)
                .setParameter(1, agentId)
                .getResultStream()
                .collect(Collectors.toMap(row -> row.key.kind(), NoticeChoice::ways));
    }
}
