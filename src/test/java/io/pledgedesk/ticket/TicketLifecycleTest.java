package io.pledgedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customer;
import io.pledgedesk.people.Team;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketList;
import io.pledgedesk.view.TicketOrder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class TicketLifecycleTest {

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    @Inject
    TicketChanges changes;

    @Inject
    TicketHistory history;

    @Inject
    TakeNext takeNext;

    @Inject
    Merging merging;

    @Inject
    FollowUps followUps;

    @Inject
    TicketList list;

    @Test
    void anInboundTicketIsNew_andItsFirstReplyOpensIt() {
        Customer customer = people.customer();
        Viewer agent = TestViewers.of(people.agent());
        Ticket ticket = inbound(customer);
        assertThat(ticket.status()).isEqualTo(Status.NEW);

        conversations.add(agent, ticket.id(), NewMessage.reply("Hello"));

        assertThat(tickets.get(agent, ticket.id()).status()).isEqualTo(Status.OPEN);
        assertThat(types(agent, ticket))
                .containsExactly("ticketCreated", "messagePosted", "messagePosted", "statusChanged");
    }

    @Test
    void aStatusGivenWithTheReplyReplacesTheAutomaticStep() {
        Viewer agent = TestViewers.of(people.agent());
        Ticket ticket = inbound(people.customer());

        conversations.add(
                agent,
                ticket.id(),
                new NewMessage("Done", Visibility.PUBLIC, StatusChoice.of(Status.SOLVED), List.of(), null));

        Ticket solved = tickets.get(agent, ticket.id());
        assertThat(solved.status()).isEqualTo(Status.SOLVED);
        assertThat(solved.solvedAt()).isNotNull();
    }

    @Test
    void aNoteOpensNothing() {
        Viewer agent = TestViewers.of(people.agent());
        Ticket ticket = inbound(people.customer());
        conversations.add(agent, ticket.id(), NewMessage.note("Looks odd"));
        assertThat(tickets.get(agent, ticket.id()).status()).isEqualTo(Status.NEW);
    }

    @Test
    void theCustomersAnswerReopensWhatWaitsOrIsSolved() {
        Customer customer = people.customer();
        Viewer agent = TestViewers.of(people.agent());
        for (Status status : List.of(Status.PENDING, Status.ON_HOLD, Status.SOLVED)) {
            Ticket ticket = inbound(customer);
            changes.change(agent, ticket.id(), TicketChange.NOTHING.withStatus(status), null);
            conversations.addByRequester(ticket.id(), customer.name, NewMessage.reply("And now?"), List.of());
            Ticket after = tickets.get(agent, ticket.id());
            assertThat(after.status()).isEqualTo(Status.OPEN);
            assertThat(after.solvedAt()).isNull();
        }
    }

    @Test
    void closedIsFinal_andTheCustomersAnswerOpensAFollowUp() {
        Customer customer = people.customer();
        Viewer agent = TestViewers.of(people.agent());
        Ticket ticket = inbound(customer);
        changes.change(agent, ticket.id(), TicketChange.NOTHING.withStatus(Status.CLOSED), null);

        assertThatThrownBy(() -> conversations.add(agent, ticket.id(), NewMessage.reply("Late")))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() ->
                        changes.change(agent, ticket.id(), TicketChange.NOTHING.withPriority(Priority.HIGH), null))
                .isInstanceOf(Refusal.Conflict.class);

        Ticket next = followUps.answer(ticket.id(), customer.name, NewMessage.reply("It is back"), List.of());
        assertThat(next.id()).isNotEqualTo(ticket.id());
        assertThat(tickets.get(agent, next.id()).followUpOfId()).isEqualTo(ticket.id());
    }

    @Test
    void anotherCustomersTicketDoesNotExist() {
        Ticket ticket = inbound(people.customer());
        Viewer other = TestViewers.of(people.customer());
        assertThatThrownBy(() -> tickets.get(other, ticket.id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(list.page(other, TicketFilter.ALL, TicketOrder.DUE, 50, null).items())
                .isEmpty();
    }

    @Test
    void aRestrictedTeamsTicketIsSeenByItsMembersAndSupervisorsOnly() {
        Team team = people.restrictedTeam();
        Viewer member = TestViewers.of(people.agent(team));
        Ticket ticket = inbound(people.customer());
        changes.change(member, ticket.id(), TicketChange.NOTHING.withTeam(team.id), null);

        assertThat(tickets.get(member, ticket.id())).isNotNull();
        assertThat(tickets.get(TestViewers.of(people.supervisor()), ticket.id()))
                .isNotNull();
        assertThatThrownBy(() -> tickets.get(TestViewers.of(people.agent()), ticket.id()))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void takingNextAssignsAndOpens_andGivesEachTicketOnce() {
        Team team = people.team();
        Viewer agent = TestViewers.of(people.agent(team));
        Ticket ticket = inbound(people.customer());
        changes.change(agent, ticket.id(), TicketChange.NOTHING.withTeam(team.id), null);
        TicketFilter own = TicketFilter.ALL.withAssignee(agent.id());

        Optional<Long> taken = takeNext.take(agent);

        assertThat(taken).isPresent();
        Ticket mine = tickets.get(agent, taken.get());
        assertThat(mine.assigneeId()).isEqualTo(agent.id());
        assertThat(mine.status()).isEqualTo(Status.OPEN);
        assertThat(list.page(agent, own, TicketOrder.DUE, 50, null).items()).hasSize(1);
        assertThat(takeNext.take(agent)).isNotEqualTo(taken);
    }

    @Test
    void mergingClosesTheSource_andBothSidesPointAtEachOther() {
        Viewer agent = TestViewers.of(people.agent());
        Ticket source = inbound(people.customer());
        Ticket survivor = inbound(people.customer());

        merging.merge(agent, source.id(), survivor.id());

        Ticket merged = tickets.get(agent, source.id());
        assertThat(merged.status()).isEqualTo(Status.CLOSED);
        assertThat(merged.mergedIntoId()).isEqualTo(survivor.id());
        assertThat(types(agent, survivor)).contains("mergedFrom");
        assertThatThrownBy(() -> merging.merge(agent, survivor.id(), source.id()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> merging.merge(agent, survivor.id(), survivor.id()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void anOvertakenAuthorSendsNothing() {
        Customer customer = people.customer();
        Viewer agent = TestViewers.of(people.agent());
        Ticket ticket = inbound(customer);
        long seen =
                conversations.list(agent, ticket.id(), 50, null).items().get(0).id();
        conversations.addByRequester(ticket.id(), customer.name, NewMessage.reply("One more thing"), List.of());

        assertThatThrownBy(() -> conversations.add(
                        agent, ticket.id(), new NewMessage("Hi", Visibility.PUBLIC, null, List.of(), seen)))
                .isInstanceOf(Refusal.Overtaken.class);
        assertThat(conversations.list(agent, ticket.id(), 50, null).items()).hasSize(2);
    }

    @Test
    void listsFilterSortAndContinue() {
        Viewer agent = TestViewers.of(people.agent());
        Customer customer = people.customer();
        for (int i = 0; i < 5; i++) {
            Ticket ticket = inbound(customer);
            changes.change(
                    agent,
                    ticket.id(),
                    TicketChange.NOTHING
                            .withPriority(i % 2 == 0 ? Priority.URGENT : Priority.LOW)
                            .withTags(Set.of("Tag" + i)),
                    null);
        }
        TicketFilter his = TicketFilter.ALL.withRequester(customer.id);
        for (TicketOrder order : TicketOrder.values()) {
            Page<Ticket> first = list.page(agent, his, order, 3, null);
            Page<Ticket> second = list.page(agent, his, order, 3, io.pledgedesk.kernel.Cursor.parse(first.next(), 3));
            assertThat(first.items()).hasSize(3);
            assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
            assertThat(second.next()).isNull();
        }
        assertThat(list.count(agent, List.of(his), 3)).hasToString("3+");
        assertThat(list.page(agent, his.withWords("shoppers PAY"), TicketOrder.DUE, 50, null)
                        .items())
                .hasSize(5);
        assertThat(list.page(agent, his.withWords("unheard-of%"), TicketOrder.DUE, 50, null)
                        .items())
                .isEmpty();
    }

    @Test
    void aPrivateLinkFindsItsTicket_andAForgedOneNothing() {
        Ticket ticket = inbound(people.customer());
        String token = tickets.trackingToken(ticket);
        assertThat(tickets.findByTrackingToken(token)).map(Ticket::id).contains(ticket.id());
        String forged = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        assertThat(tickets.findByTrackingToken(forged)).isEmpty();
        assertThat(tickets.findByTrackingToken("nonsense")).isEmpty();
    }

    private Ticket inbound(Customer customer) {
        return tickets.openForRequester(
                NewTicket.inbound(
                        "Checkout is blank",
                        "Since this morning our shoppers cannot pay",
                        new NewTicket.Requester(customer.id, null, null),
                        Channel.WEB),
                List.of());
    }

    private List<String> types(Viewer viewer, Ticket ticket) {
        return history.list(viewer, ticket.id(), 50, null).items().stream()
                .map(TicketEvent::type)
                .toList();
    }
}
