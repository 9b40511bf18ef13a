package io.pledgedesk.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettableClock;
import io.pledgedesk.TestMail;
import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.notification.NoticeChoices;
import io.pledgedesk.notification.NoticeForm;
import io.pledgedesk.notification.Notification;
import io.pledgedesk.notification.Notifications;
import io.pledgedesk.notification.OutboxJob;
import io.pledgedesk.notification.Told;
import io.pledgedesk.notification.Ways;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Customer;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.SlaSweep;
import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Conversations;
import io.pledgedesk.ticket.NewMessage;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.TicketHistory;
import io.pledgedesk.ticket.Tickets;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class EscalationTest {

    private static final Instant START = Instant.parse("2027-04-01T10:00:00Z");

    @Inject
    TestPeople people;

    @Inject
    SettableClock clock;

    @Inject
    Policies policies;

    @Inject
    EscalationRules rules;

    @Inject
    Firings firings;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    @Inject
    TicketHistory history;

    @Inject
    Notifications notifications;

    @Inject
    NoticeChoices choices;

    @Inject
    OutboxJob outbox;

    @Inject
    SlaSweep sweep;

    TestMail mail;

    private Customer customer;
    private Agent told;
    private Viewer viewer;

    @BeforeEach
    void aPromiseOfOneHour() {
        clock.set(START);
        sweep.run();
        customer = people.customer();
        told = people.agent();
        viewer = TestViewers.of(told);
        policies.create(
                Actor.SYSTEM,
                new PolicyForm(
                        "Promise " + customer.id,
                        -2,
                        true,
                        onlyThisCustomer(),
                        null,
                        List.of(
                                new PolicyForm.Target("normal", "firstResponse", 60),
                                new PolicyForm.Target("urgent", "firstResponse", 60)),
                        null,
                        null,
                        null,
                        null));
    }

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void aBreachTellsRaisesTagsAndNotes_onceAndVisibly() throws MessagingException {
        RuleDetails rule = rule(
                new RuleForm.When(null, null, 0),
                action("notify", List.of(String.valueOf(told.id)), null),
                action("priority", null, "urgent"),
                action("tag", null, "escalated"),
                new RuleForm.Action("note", null, null, null, null, "A supervisor was told.", null));
        Ticket ticket = open();

        clock.set(START.plusSeconds(3601));
        sweep.run();
        sweep.run();

        Ticket after = tickets.get(viewer, ticket.id());
        assertThat(after.priority()).isEqualTo(Priority.URGENT);
        assertThat(after.tags()).contains("escalated");
        assertThat(types(ticket)).containsOnlyOnce("escalationFired");
        FiringDetails firing = firings.ofRule(rule.id(), 10, null).items().get(0);
        assertThat(firing.at()).isEqualTo(START.plusSeconds(3601));
        assertThat(firing.actions()).extracting(ActionResult::result).containsExactly("told 1", "done", "done", "done");
        List<Notification> bell = notifications.list(viewer, true, 10, null).items();
        assertThat(bell).hasSize(1);
        assertThat(bell.get(0).title()).contains(ticket.subject());
        sendMail();
        assertThat(mail.receivedBy(told.email)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        sendMail();
        assertThat(mail.receivedBy(told.email)).hasSize(1);
        assertThat(mail.receivedBy(told.email).get(0).getHeader("Auto-Submitted"))
                .containsExactly("auto-generated");
    }

    @Test
    void rulesOfOneInstantAllFireOnce_thoughTheFirstChangesWhatTheOthersAskAbout() {
        RuleDetails first = rule(
                new RuleForm.When(null, null, 0), action("priority", null, "urgent"), action("tag", null, "first"));
        RuleDetails second =
                rule(new RuleForm.When(null, null, 0), action("priority", null, "high"), action("tag", null, "second"));
        RuleDetails third = rule(new RuleForm.When(null, null, 0), action("tag", null, "third"));
        Ticket ticket = open();

        clock.set(START.plusSeconds(3601));
        sweep.run();
        sweep.run();

        assertThat(firings.ofTicket(ticket.id()))
                .extracting(FiringDetails::ruleId)
                .containsExactly(third.id(), second.id(), first.id());
        assertThat(tickets.get(viewer, ticket.id()).tags()).contains("first", "second", "third");
        assertThat(tickets.get(viewer, ticket.id()).priority()).isEqualTo(Priority.HIGH);
    }

    @Test
    void aStormOfWarningsWithinAMinuteBecomesOneMail() throws Exception {
        rule(new RuleForm.When(null, null, 0), action("notify", List.of(String.valueOf(told.id)), null));
        for (int i = 0; i < 5; i++) {
            open();
        }
        clock.set(START.plusSeconds(3601));
        sweep.run();
        Ticket late = openAt(START.plusSeconds(30));
        clock.set(START.plusSeconds(3631));
        sweep.run();
        sendMail();
        assertThat(mail.receivedBy(told.email)).isEmpty();

        clock.set(START.plusSeconds(3661));
        sendMail();
        sendMail();
        assertThat(mail.receivedBy(told.email)).hasSize(1);
        assertThat(mail.receivedBy(told.email).get(0).getSubject()).startsWith("6 notices");
        assertThat(mail.receivedBy(told.email).get(0).getContent().toString()).contains("#" + late.reference());
        assertThat(notifications.unread(viewer)).isEqualTo(6);
    }

    @Test
    void mailWaitsForTheEndOfQuietHours_theBellDoesNot() {
        rule(new RuleForm.When(null, null, 0), action("notify", List.of(String.valueOf(told.id)), null));
        choices.change(
                viewer, before -> new NoticeForm(before.events(), new NoticeForm.Quiet("10:30", "12:00", "UTC")));
        open();
        clock.set(START.plusSeconds(3601));
        sweep.run();
        clock.set(START.plusSeconds(3700));
        sendMail();
        assertThat(notifications.unread(viewer)).isEqualTo(1);
        assertThat(mail.receivedBy(told.email)).isEmpty();
        clock.set(START.plus(Duration.ofHours(2)));
        sendMail();
        assertThat(mail.receivedBy(told.email)).hasSize(1);
    }

    @Test
    void whoWantsNoMailOfAKindGetsNone_andTheLogSaysSo() {
        RuleDetails rule =
                rule(new RuleForm.When(null, null, 0), action("notify", List.of(String.valueOf(told.id)), null));
        choices.change(
                viewer, before -> new NoticeForm(Map.of("escalation", new Ways(true, false)), before.quietHours()));
        open();
        clock.set(START.plusSeconds(3601));
        sweep.run();
        clock.advance(Duration.ofMinutes(2));
        sendMail();
        assertThat(mail.receivedBy(told.email)).isEmpty();
        FiringDetails firing = firings.all(rule.id(), 10, null).items().get(0).firing();
        assertThat(firing.level()).isEqualTo(new RuleForm.When(null, null, 0));
        assertThat(firing.actions().get(0).told()).containsExactly(new Told(told.id, told.name, List.of("bell")));
    }

    private void sendMail() {
        for (int i = 0; i < 20 && outbox.run() > 0; i++) {}
    }

    private Ticket openAt(Instant at) {
        clock.set(at);
        return open();
    }

    @Test
    void aClockStoppedExactlyAtDueEscalatesNothing() {
        RuleDetails rule = rule(new RuleForm.When(null, null, 0), action("tag", null, "late"));
        Ticket ticket = open();
        clock.set(START.plusSeconds(3600));
        conversations.add(viewer, ticket.id(), NewMessage.reply("In time"));
        clock.set(START.plusSeconds(7200));
        sweep.run();
        assertThat(firings.ofRule(rule.id(), 10, null).items()).isEmpty();
    }

    @Test
    void aLevelBeforeDueFiresAtItsInstant_alsoWhenTheSweepComesLate() {
        RuleDetails rule = rule(new RuleForm.When(90, null, null), action("tag", null, "soon"));
        open();
        clock.set(START.plusSeconds(3 * 3600));
        sweep.run();
        FiringDetails firing = firings.ofRule(rule.id(), 10, null).items().get(0);
        assertThat(firing.at()).isEqualTo(START.plusSeconds(3240));
        assertThat(firing.firedAt()).isEqualTo(START.plusSeconds(3 * 3600));
    }

    @Test
    void whatAClockPassedBeforeTheRuleWasMadeIsNotTold() {
        Ticket ticket = open();
        clock.set(START.plusSeconds(3650));
        sweep.run();
        RuleDetails rule = rule(new RuleForm.When(null, null, 0), action("tag", null, "late"));
        clock.set(START.plusSeconds(4000));
        sweep.run();
        assertThat(firings.ofRule(rule.id(), 10, null).items()).isEmpty();
        assertThat(types(ticket)).doesNotContain("escalationFired");
    }

    @Test
    void twoSweepersFireOnce() {
        RuleDetails rule = rule(new RuleForm.When(null, null, 0), action("tag", null, "late"));
        for (int i = 0; i < 20; i++) {
            open();
        }
        clock.set(START.plusSeconds(3700));
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(sweep::run);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(sweep::run);
        CompletableFuture.allOf(one, other).join();
        sweep.run();
        assertThat(firings.ofRule(rule.id(), 50, null).items())
                .hasSize(20)
                .extracting(FiringDetails::ticketId)
                .doesNotHaveDuplicates();
    }

    private RuleDetails rule(RuleForm.When when, RuleForm.Action... actions) {
        return rules.create(new RuleForm(
                "Rule " + customer.id, true, "firstResponse", when, onlyThisCustomer(), List.of(actions), null));
    }

    private static RuleForm.Action action(String type, List<String> to, String value) {
        return new RuleForm.Action(type, to, null, null, value, null, null);
    }

    private ConditionsForm onlyThisCustomer() {
        return new ConditionsForm(
                "all", List.of(new ConditionsForm.Rule("requester", "is", String.valueOf(customer.id))));
    }

    private Ticket open() {
        NewTicket order = NewTicket.inbound(
                "Where is my parcel", "It was due", new NewTicket.Requester(customer.id, null, null), Channel.WEB);
        return tickets.openForRequester(order, List.of());
    }

    private List<String> types(Ticket ticket) {
        return history.list(viewer, ticket.id(), 200, null).items().stream()
                .map(TicketEvent::type)
                .toList();
    }
}
