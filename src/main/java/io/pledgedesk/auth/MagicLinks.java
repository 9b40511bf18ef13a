package io.pledgedesk.auth;

import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Links by which customers sign in without a password: 30 minutes, one use. Looking at one never uses it up. */
@ApplicationScoped
public class MagicLinks {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final String PATH = "/help/sign-in/";

    /** @param email the customer's own, as it is stored @param url absolute; to be mailed and shown nowhere */
    public record Link(String email, String url, Instant expiresAt) {}

    private final EntityManager entities;
    private final Customers customers;
    private final RateLimits limits;
    private final ClientAddress address;
    private final PledgeSettings settings;
    private final Clock clock;

    MagicLinks(
            EntityManager entities,
            Customers customers,
            RateLimits limits,
            ClientAddress address,
            PledgeSettings settings,
            Clock clock) {
        this.entities = entities;
        this.customers = customers;
        this.limits = limits;
        this.address = address;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Counts who asks, outside of any transaction.
     *
     * @throws io.pledgedesk.kernel.Refusal.TooMany for an address or a network that asked too often
     */
    public void checkRate(String email) {
        limits.check(RateLimits.Kind.MAGIC_LINK, Texts.email(email));
        limits.check(RateLimits.Kind.SIGN_IN_ADDRESS, address.get());
    }

    /** A link for whoever has that address; empty when nobody has it, after the same work. */
    @Transactional
    public Optional<Link> issue(String email) {
        Optional<Customer> customer = customers.findByEmail(email);
        String token = Tokens.random();
        MagicLink link = new MagicLink();
        link.tokenHash = Tokens.hash(token);
        link.customerId = customer.map(known -> known.id).orElse(null);
        link.endsAt = now().plus(LIFE);
        entities.persist(link);
        return customer.map(known -> new Link(known.email, settings.baseUrl() + PATH + token, link.endsAt));
    }

    /** Whether the link would sign somebody in now. */
    @Transactional
    public boolean isGood(String token) {
        return token != null && find(token).isPresent();
    }

    /** Uses the link up. @return the customer; empty for a link that is unknown, used or out of date */
    @Transactional
    public Optional<Long> use(String token) {
        Optional<Long> customer = token == null ? Optional.empty() : find(token).map(link -> link.customerId);
        return customer.filter(id -> entities.createQuery("delete from MagicLink where tokenHash = ?1")
                        .setParameter(1, Tokens.hash(token))
                        .executeUpdate()
                == 1);
    }

    private Optional<MagicLink> find(String token) {
        return Optional.ofNullable(entities.find(MagicLink.class, Tokens.hash(token)))
                .filter(link -> link.customerId != null && now().isBefore(link.endsAt));
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
}
