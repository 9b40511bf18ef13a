package io.pledgedesk.correspondence;

import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Speech;
import io.pledgedesk.mail.MailThread;
import io.pledgedesk.mail.MailThreads;
import io.pledgedesk.notification.Outbox;
import io.pledgedesk.notification.OutgoingMail;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Customers;
import io.pledgedesk.sla.ClockTransitioned;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.sla.engine.Transition;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Tells customers honestly that a promise was missed, under the policies for which that is switched on. */
@ApplicationScoped
public class LateNotices {

    private static final int PER_ADDRESS = 10;

    private final EntityManager entities;
    private final Envelope envelope;
    private final Outbox outbox;
    private final Customers customers;
    private final MailThreads threads;
    private final ToldOfDelays told;
    private final Clocks clocks;
    private final Policies policies;
    private final PromiseWords promises;
    private final PrivateLinks links;
    private final MailWords words;
    private final Speech speech;
    private final PledgeSettings settings;
    private final Clock clock;

    LateNotices(
            EntityManager entities,
            Envelope envelope,
            Outbox outbox,
            Customers customers,
            MailThreads threads,
            ToldOfDelays told,
            Clocks clocks,
            Policies policies,
            PromiseWords promises,
            PrivateLinks links,
            MailWords words,
            Speech speech,
            PledgeSettings settings,
            Clock clock) {
        this.words = words;
        this.speech = speech;
        this.entities = entities;
        this.envelope = envelope;
        this.outbox = outbox;
        this.customers = customers;
        this.threads = threads;
        this.told = told;
        this.clocks = clocks;
        this.policies = policies;
        this.promises = promises;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** The ids of the policies for which it is switched on. */
    @Transactional
    public Set<Long> policies() {
        return new TreeSet<>(entities.createQuery("select policyId from LateNotice", Long.class)
                .getResultList());
    }

    /** @throws Refusal.Invalid for a policy that there isn't */
    @Transactional
    public void switchOnFor(Set<Long> policyIds) {
        for (Long id : policyIds) {
            if (policies.find(id).isEmpty()) {
                throw new Refusal.Invalid("policyIds", "There is no policy with the id " + id + ".");
            }
        }
        entities.createQuery("delete from LateNotice").executeUpdate();
        policyIds.forEach(id -> entities.persist(new LateNotice(id)));
    }

    void onTransition(@Observes ClockTransitioned news) {
        Transition transition = news.transition();
        boolean promised = transition.metric() == Metric.FIRST_RESPONSE || transition.metric() == Metric.RESOLUTION;
        if (transition.kind() == Transition.Kind.BREACHED && promised && outbox.isOpen() && isOn(news)) {
            tell(news.ticket(), transition);
        }
    }

    private boolean isOn(ClockTransitioned news) {
        return told.isOnFor(news.ticket().due().policyId()) && stillWaits(news);
    }

    /** Whoever is answered late, at this moment, reads the answer; the notice is for those who still wait. */
    private boolean stillWaits(ClockTransitioned news) {
        Transition transition = news.transition();
        return clocks.evaluate(news.ticket(), Instant.now(clock)).clocks().stream()
                .filter(each -> each.metric() == transition.metric() && each.cycle() == transition.cycle())
                .anyMatch(each -> each.stoppedAt().isEmpty());
    }

    private void tell(Ticket ticket, Transition transition) {
        Customer requester = customers.get(ticket.requesterId());
        boolean quiet = threads.find(ticket.id()).filter(MailThread::isQuiet).isPresent();
        if (quiet || outbox.orderedLately(OutgoingMail.Kind.LATE, requester.email) >= PER_ADDRESS) {
            return;
        }
        envelope.send(ticket, requester, speech.in(requester.language, () -> letter(ticket, requester, transition)));
    }

    private Envelope.Letter letter(Ticket ticket, Customer requester, Transition transition) {
        CustomerMails.Late mail = new CustomerMails.Late(
                requester.name,
                ticket.reference(),
                transition.metric() == Metric.FIRST_RESPONSE,
                promises.by(ticket, transition.dueAt().orElse(transition.at())),
                settings.deskName(),
                links.url(ticket));
        return new Envelope.Letter(
                OutgoingMail.Kind.LATE,
                words.lateSubject(ticket.reference()),
                CustomerMails.Templates.lateText(mail).render(),
                CustomerMails.Templates.lateHtml(mail).render(),
                List.of());
    }
}
