package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.StatementLog;
import io.pledgedesk.TestPeople;
import io.pledgedesk.calendar.time.TzdataVersion;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.ApplyTo;
import io.pledgedesk.people.Customer;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class RecountsTest {

    private static final Instant START = Instant.parse("2027-03-02T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Policies policies;

    @Inject
    Tickets tickets;

    @Inject
    Recounts recounts;

    @Inject
    SlaSweep sweep;

    @Inject
    ZoneRules zoneRules;

    @Inject
    ChangePreview preview;

    @Inject
    @PersistenceUnitExtension
    StatementLog log;

    @Inject
    EntityManager entities;

    private Customer customer;
    private long policyId;

    @BeforeEach
    void aPolicyForThisCustomer() {
        clock.set(START);
        sweep.run();
        customer = people.customer();
        policyId = policies.create(Actor.SYSTEM, policy(60)).id();
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void anEditTouchesNoTicket_whateverTheirNumber() {
        open();
        int[] minutes = {60};
        List<String> asked =
                log.of(() -> policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(++minutes[0])));
        assertThat(asked).noneMatch(sql -> sql.startsWith("update ticket "));
        sweep.run();
    }

    @Test
    void anEditReachesEveryOpenTicket_inPortions() {
        List<Ticket> opened = new ArrayList<>();
        for (int i = 0; i < Recounts.PORTION + 20; i++) {
            opened.add(open());
        }
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(30));
        sweep.run();
        assertThat(opened).extracting(this::dueAt).containsOnly(START.plus(Duration.ofMinutes(30)));
        assertThat(pending()).isZero();
    }

    @Test
    void ofTwoEditsTheLaterHolds() {
        Ticket ticket = open();
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(30));
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(20));
        assertThat(pending()).isEqualTo(1);
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(20)));
    }

    @Test
    void aTicketThatCantBeReadStopsNoOther() {
        Ticket broken = open();
        Ticket sound = open();
        rename(broken, "ticketCreated", "nonsense");
        try {
            policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> policy(30));
            sweep.run();
            assertThat(dueAt(sound)).isEqualTo(START.plus(Duration.ofMinutes(30)));
            assertThat(pending()).isZero();
        } finally {
            rename(broken, "nonsense", "ticketCreated");
        }
    }

    @Test
    void anEditOfConditionsMatchesOpenTicketsAnew_asItsPreviewSays() {
        Ticket ticket = open();
        long narrow = policies.create(Actor.SYSTEM, policy(-2, 30, true, "tag", "vip"))
                .id();
        PolicyForm wide = policy(-2, 30, true, "requester", customer.id.toString());
        policies.change(Actor.SYSTEM, narrow, ApplyTo.NEW, before -> wide);
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(60)));

        assertThat(previewed(narrow, wide)).containsExactly(START.plus(Duration.ofMinutes(30)));
        policies.change(Actor.SYSTEM, narrow, ApplyTo.OPEN, before -> wide);
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(30)));

        PolicyForm off = policy(-2, 30, false, "requester", customer.id.toString());
        assertThat(previewed(narrow, off)).containsExactly(START.plus(Duration.ofMinutes(60)));
        policies.change(Actor.SYSTEM, narrow, ApplyTo.OPEN, before -> off);
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(60)));
        policies.delete(narrow, before -> {});
    }

    @Test
    void whatNoPolicyMatchesAnyMore_isPromisedNothing_andAfterADeletionNobodyIsGivenAnything() {
        Ticket ticket = open();
        PolicyForm others = policy(-1, 60, true, "tag", "nobody");
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> others);
        policies.delete(policyId, before -> {});
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(60)));
        assertThat(pending()).isZero();

        policyId = policies.create(Actor.SYSTEM, policy(45)).id();
        Ticket second = open();
        policies.change(Actor.SYSTEM, policyId, ApplyTo.OPEN, before -> others);
        sweep.run();
        assertThat(dueAt(second)).isNull();
    }

    /** A narrow edit that comes while a wide one is under way doesn't cut that short. */
    @Test
    void ofAWideAndANarrowEdit_bothReachTheirTickets() {
        long narrow = policies.create(Actor.SYSTEM, policy(-2, 30, true, "tag", "vip"))
                .id();
        Ticket ticket = open();
        policies.change(
                Actor.SYSTEM,
                narrow,
                ApplyTo.OPEN,
                before -> policy(-2, 30, true, "requester", customer.id.toString()));
        policies.change(
                Actor.SYSTEM,
                narrow,
                ApplyTo.OPEN,
                before -> policy(-2, 20, true, "requester", customer.id.toString()));
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(20)));
        policies.delete(narrow, before -> {});
    }

    private List<Instant> previewed(long policy, PolicyForm edited) {
        return preview.ofPolicy(policies.draft(policy, before -> edited), ApplyTo.OPEN).tickets().stream()
                .filter(moved -> moved.subject().equals(subject()))
                .map(ChangeEffect.Moved::newDueAt)
                .toList();
    }

    /** A due time as other rules would have it stands for one that was counted before the change. */
    @Test
    void otherZoneRulesCountRunningClocksAnew_once() {
        Ticket ticket = open();
        inTransaction(() -> zoneRules.countBy(TzdataVersion.current()));
        misplace(ticket);
        inTransaction(() -> zoneRules.countBy("1999a"));
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofMinutes(60)));
        misplace(ticket);
        inTransaction(() -> zoneRules.countBy("1999a"));
        sweep.run();
        assertThat(dueAt(ticket)).isEqualTo(START.plus(Duration.ofDays(9)));
        inTransaction(() -> zoneRules.countBy(TzdataVersion.current()));
        sweep.run();
    }

    private void misplace(Ticket ticket) {
        for (String sql : List.of(
                "update sla_clock set due_at = ?2 where ticket_id = ?1",
                "update ticket set due_order = ?2 where id = ?1")) {
            inTransaction(() -> entities.createNativeQuery(sql)
                    .setParameter(1, ticket.id())
                    .setParameter(2, START.plus(Duration.ofDays(9)))
                    .executeUpdate());
        }
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }

    private Ticket open() {
        NewTicket order =
                NewTicket.inbound(subject(), "?", new NewTicket.Requester(customer.id, null, null), Channel.WEB);
        return tickets.openForRequester(order, List.of());
    }

    private String subject() {
        return "Where is my parcel " + customer.id;
    }

    private Instant dueAt(Ticket ticket) {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.find(Ticket.class, ticket.id()).due().at());
    }

    private long pending() {
        return QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select count(*) from Recount where policyId = ?1", Long.class)
                        .setParameter(1, policyId)
                        .getSingleResult());
    }

    private void rename(Ticket ticket, String from, String to) {
        QuarkusTransaction.requiringNew().run(() -> entities.createNativeQuery(
                        "update ticket_event set type = ?3 where ticket_id = ?1 and type = ?2")
                .setParameter(1, ticket.id())
                .setParameter(2, from)
                .setParameter(3, to)
                .executeUpdate());
    }

    private PolicyForm policy(int minutes) {
        return policy(-1, minutes, true, "requester", customer.id.toString());
    }

    private PolicyForm policy(int position, int minutes, boolean enabled, String field, String value) {
        return new PolicyForm(
                "Promise " + position + " for " + customer.id,
                position,
                enabled,
                new ConditionsForm("all", List.of(new ConditionsForm.Rule(field, "is", value))),
                null,
                List.of(new PolicyForm.Target("normal", "firstResponse", minutes)),
                null,
                null,
                null,
                null);
    }
}
