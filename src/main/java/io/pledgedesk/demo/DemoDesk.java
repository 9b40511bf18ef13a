package io.pledgedesk.demo;

import io.pledgedesk.auth.DemoAccounts;
import io.pledgedesk.kernel.Constraint;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.people.Agents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.jboss.logging.Logger;

/** {@code PLEDGE_DEMO}: fills an empty database, all of it or nothing, and leaves any other alone. */
@ApplicationScoped
class DemoDesk implements DemoAccounts {

    private static final Logger LOG = Logger.getLogger(DemoDesk.class);

    /** Before anybody misses an admin. */
    private static final int EARLY = Interceptor.Priority.APPLICATION;

    private static final int TIMEOUT_SECONDS = 300;
    private static final String KEPT = "This database holds data: no demo desk was made";

    private final PledgeSettings settings;
    private final Agents agents;
    private final DemoContents contents;

    DemoDesk(PledgeSettings settings, Agents agents, DemoContents contents) {
        this.settings = settings;
        this.agents = agents;
        this.contents = contents;
    }

    void start(@Observes @Priority(EARLY) StartupEvent start) {
        if (settings.demo()) {
            make();
        }
    }

    /** All or nothing; a desk without its demo is still a desk, so that a failure doesn't stop the start. */
    private void make() {
        try {
            boolean made =
                    QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(contents::fillIfEmpty);
            LOG.info(made ? "Made the demo desk" : KEPT);
        } catch (RuntimeException e) {
            if (Constraint.UNIQUE.isBrokenBy(e)) {
                LOG.info(KEPT);
            } else {
                LOG.error("The demo desk could not be made; nothing of it was stored", e);
            }
        }
    }

    @Override
    public List<Account> accounts() {
        List<Account> all = DemoStaff.accounts();
        boolean ours = settings.demo() && agents.findByEmail(all.get(0).email()).isPresent();
        return ours ? all : List.of();
    }
}
