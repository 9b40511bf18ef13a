package io.pledgedesk.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.TestViewers;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.people.Customer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** sla.md E5: whether the customer of a ticket that is merged away waits is what its history says, not its last message. */
@QuarkusTest
@Tag("database")
class MergedWaitTest {

    @Inject
    TestPeople people;

    @Inject
    Tickets tickets;

    @Inject
    Conversations conversations;

    @Inject
    PhoneCalls calls;

    @Inject
    ThankNotes thanks;

    @Inject
    TicketChanges changes;

    @Inject
    Merging merging;

    @Inject
    TicketJournal journal;

    private Customer customer;
    private Viewer agent;

    @BeforeEach
    void aConversation() {
        customer = people.customer();
        agent = TestViewers.of(people.agent());
    }

    @Test
    void aNewMessageWaits_aReplyEndsThat() {
        assertThat(waitsAfterMerging(open())).isTrue();
        Ticket answered = open();
        conversations.add(agent, answered.id(), NewMessage.reply("Here it is"));
        assertThat(waitsAfterMerging(answered)).isFalse();
    }

    @Test
    void aCallToTheCustomerAnswersThem() {
        Ticket called = open();
        calls.log(agent, called.id(), new PhoneCall(Direction.OUTBOUND, 3, "", ""));
        assertThat(waitsAfterMerging(called)).isFalse();
        Ticket calledBy = open();
        calls.log(agent, calledBy.id(), new PhoneCall(Direction.INBOUND, 3, "", "Called again"));
        assertThat(waitsAfterMerging(calledBy)).isTrue();
    }

    @Test
    void whoWasMergedInWhileTheyWaitedStillWaits() {
        Ticket middle = open();
        conversations.add(agent, middle.id(), NewMessage.reply("Here it is"));
        merging.merge(agent, open().id(), middle.id());
        assertThat(waitsAfterMerging(middle)).isTrue();
    }

    @Test
    void whoOnlySaidThanksWaitsForNothing() {
        Ticket thanked = open();
        conversations.add(agent, thanked.id(), NewMessage.reply("Here it is"));
        changes.change(agent, thanked.id(), TicketChange.NOTHING.withStatus(Status.SOLVED), null);
        conversations.add(TestViewers.of(customer), thanked.id(), NewMessage.reply("Thank you!"));
        thanks.mark(agent, thanked.id());
        assertThat(waitsAfterMerging(thanked)).isFalse();
    }

    private boolean waitsAfterMerging(Ticket source) {
        Ticket survivor = open();
        merging.merge(agent, source.id(), survivor.id());
        return journal.history(survivor.id()).stream()
                .map(TicketEvent::fact)
                .filter(Fact.MergedFrom.class::isInstance)
                .map(Fact.MergedFrom.class::cast)
                .findFirst()
                .orElseThrow()
                .unanswered();
    }

    private Ticket open() {
        return tickets.openForRequester(
                NewTicket.inbound(
                        "Where is my parcel", "?", new NewTicket.Requester(customer.id, null, null), Channel.WEB),
                List.of());
    }
}
