package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.AgentDetails;
import io.pledgedesk.people.Agents;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * How a new installation gets its first admin: from the environment, else by a page whose code stands in the log. Once there
 * is an admin, both are out of use.
 */
@ApplicationScoped
public class FirstAdmin {

    private static final Logger LOG = Logger.getLogger(FirstAdmin.class);
    /** After what fills a database at first start. */
    private static final int LATE = 5_000;

    private final PledgeSettings settings;
    private final Agents agents;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SetupCode code;

    FirstAdmin(PledgeSettings settings, Agents agents, Accounts accounts, Passwords passwords, SetupCode code) {
        this.settings = settings;
        this.agents = agents;
        this.accounts = accounts;
        this.passwords = passwords;
        this.code = code;
    }

    void start(@Observes @Priority(LATE) StartupEvent start) {
        if (!isMissing()) {
            return;
        }
        if (settings.admin().email().isPresent() && settings.admin().password().isPresent()) {
            fromEnvironment(
                    settings.admin().email().get(), settings.admin().password().get());
        } else {
            LOG.infof("There is no admin yet. Open %s/setup and enter the code %s", settings.baseUrl(), code.get());
        }
    }

    public boolean isMissing() {
        return !agents.hasAdmin();
    }

    private void fromEnvironment(String email, String password) {
        String name = email.replaceAll("@.*", "");
        try {
            PasswordHash hash = passwords.hashAsGiven(password);
            accounts.create(details(name, email), hash);
            LOG.infof("Created the first admin, %s, from PLEDGE_ADMIN_EMAIL", email);
            if (Texts.length(password) < Passwords.MIN_LENGTH) {
                LOG.warnf("PLEDGE_ADMIN_PASSWORD is shorter than %d characters. Change it.", Passwords.MIN_LENGTH);
            }
        } catch (Refusal.Conflict takenMeanwhile) {
            LOG.warnf("The first admin was not created: %s", takenMeanwhile.getMessage());
        } catch (Refusal.Invalid e) {
            throw new IllegalStateException("PLEDGE_ADMIN_EMAIL or PLEDGE_ADMIN_PASSWORD: " + e.getMessage());
        }
    }

    /**
     * By the set-up page.
     *
     * @throws Refusal.NotFound when there is an admin already
     * @throws Refusal.Invalid for a wrong code ({@code code}), or a name, address or password that can't be taken
     */
    public Agent create(String typedCode, String name, String email, String password) {
        if (!isMissing()) {
            throw new Refusal.NotFound("page");
        }
        String typed = typedCode == null ? "" : typedCode.strip().toUpperCase(java.util.Locale.ROOT);
        if (!MessageDigest.isEqual(bytes(typed), bytes(code.get()))) {
            throw new Refusal.Invalid(
                    "code", "setupCodeWrong", "This is not the code that stands in the log of the server.");
        }
        AgentDetails details = details(name, email);
        PasswordHash hash = passwords.hash(email, password);
        return QuarkusTransaction.requiringNew().call(() -> {
            code.spend();
            return accounts.create(details, hash);
        });
    }

    private static AgentDetails details(String name, String email) {
        return new AgentDetails(name, email, true, Set.of(Role.Names.ADMIN), Set.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
