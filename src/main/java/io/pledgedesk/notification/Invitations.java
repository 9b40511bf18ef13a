package io.pledgedesk.notification;

import io.pledgedesk.auth.ResetLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Agents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;

/** Brings agents in: a link by which they choose their password themselves, so that nobody else ever knows it. */
@ApplicationScoped
public class Invitations {

    /** Longer than for a lost password: who starts next Monday is invited today. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final Agents agents;
    private final ResetLinks links;
    private final Outbox outbox;
    private final PledgeSettings settings;
    private final InvitationWords words;

    Invitations(Agents agents, ResetLinks links, Outbox outbox, PledgeSettings settings, InvitationWords words) {
        this.agents = agents;
        this.links = links;
        this.outbox = outbox;
        this.settings = settings;
        this.words = words;
    }

    /** Whether there is a mail server, so that invitations leave by themselves. */
    public boolean areMailed() {
        return settings.smtpHost().isPresent();
    }

    /**
     * A new link; earlier ones stop working.
     *
     * @param inviter the name of whoever invites
     * @return the link, to be handed over by other ways; empty when it is mailed
     * @throws Refusal.NotFound
     * @throws Refusal.Conflict for an agent who is not active
     */
    @Transactional
    public Optional<ResetLinks.Link> invite(String inviter, long agentId) {
        ResetLinks.Link link = links.issue(agentId, LIFE);
        if (!areMailed()) {
            return Optional.of(link);
        }
        Agent agent = agents.get(agentId);
        String desk = settings.deskName();
        outbox.put(
                agent.email,
                words.subject(inviter, desk),
                words.text(agent.name, inviter, desk, link.url(), LIFE.toDays(), agent.email));
        return Optional.empty();
    }
}
