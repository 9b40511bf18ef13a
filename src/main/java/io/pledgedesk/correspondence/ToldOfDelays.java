package io.pledgedesk.correspondence;

import jakarta.persistence.EntityManager;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/** The policies whose customers are told of delays, read once a transaction: many promises may be missed in one. */
@TransactionScoped
class ToldOfDelays implements Serializable {

    private static final long serialVersionUID = 1;

    private final transient EntityManager entities;
    private transient Set<Long> policies;

    ToldOfDelays(EntityManager entities) {
        this.entities = entities;
    }

    boolean isOnFor(Long policyId) {
        if (policies == null) {
            policies = new TreeSet<>(entities.createQuery("select policyId from LateNotice", Long.class)
                    .getResultList());
        }
        return policyId != null && policies.contains(policyId);
    }
}
