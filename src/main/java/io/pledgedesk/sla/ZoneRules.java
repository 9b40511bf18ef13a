package io.pledgedesk.sla;

import io.pledgedesk.calendar.time.TzdataVersion;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.jboss.logging.Logger;

/**
 * Another edition of the tz database is an edit of every calendar (sla.md C9): due times that it moves have to be moved
 * before they come. Editions come with the Java runtime, so it is looked at when the application starts.
 */
@ApplicationScoped
class ZoneRules {

    private static final Logger LOG = Logger.getLogger(ZoneRules.class);

    private final EntityManager entities;
    private final Recounts recounts;

    ZoneRules(EntityManager entities, Recounts recounts) {
        this.entities = entities;
        this.recounts = recounts;
    }

    void start(@Observes StartupEvent start) {
        QuarkusTransaction.requiringNew().run(() -> countBy(TzdataVersion.current()));
    }

    /** Of several nodes that start together, one asks for the recount. */
    void countBy(String edition) {
        String before = (String) entities.createNativeQuery("select edition from zone_rules", String.class)
                .getSingleResult();
        boolean isNews = !before.equals(edition)
                && entities.createNativeQuery("update zone_rules set edition = ?1 where edition = ?2")
                                .setParameter(1, edition)
                                .setParameter(2, before)
                                .executeUpdate()
                        == 1;
        if (isNews && !before.isEmpty()) {
            LOG.infof("Time zones are now those of %s, not of %s: running clocks are counted anew", edition, before);
            recounts.everyRunningClock();
        }
    }
}
