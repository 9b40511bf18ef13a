package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of a ticket that an agent opens. */
@MessageBundle("newTicket")
public interface NewTicketWords {

    @Message("New ticket")
    String title();

    @Message("Who asks?")
    String customer();

    @Message("Customer's email")
    String email();

    @Message("A customer with this address is found, or added.")
    String emailHint();

    @Message("Customer's name")
    String name();

    @Message("For a new customer. The name of a known one stays.")
    String nameHint();

    @Message("What is it about?")
    String request();

    @Message("Subject")
    String subject();

    @Message("Message")
    String description();

    @Message("Who writes?")
    String direction();

    @Message("The customer asked: the message is theirs, and our clocks start now")
    String inbound();

    @Message("We write first: the message goes to the customer, and no first reply is owed")
    String outbound();

    @Message("Where does it go?")
    String place();

    @Message("Channel")
    String channel();

    @Message("Priority")
    String priority();

    @Message("Team")
    String team();

    @Message("Assignee")
    String assignee();

    @Message("Topic")
    String topic();

    @Message("Tags")
    String tags();

    @Message("Separated by commas")
    String tagsHint();

    @Message("As the topic says")
    String byTopic();

    @Message("Nobody yet")
    String nobody();

    @Message("No topic")
    String noTopic();

    @Message("Open ticket")
    String open();

    @Message("Cancel")
    String cancel();

    @Message("Ticket {id} is open.")
    String opened(String id);
}
