package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violation;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.PhoneCall;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.web.ui.CustomEntries;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an agent logs for a customer, as it was typed.
 *
 * @param values by field, in the order of the page
 */
record NewTicketForm(Map<String, String> values) {

    static final List<String> FIELDS = List.of(
            "email",
            "name",
            "subject",
            "description",
            "channel",
            "direction",
            "priority",
            "team",
            "assignee",
            "topic",
            "tags",
            "minutes",
            "number");

    static NewTicketForm of(MultivaluedMap<String, String> sent) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String field : FIELDS) {
            String value = sent.getFirst(field);
            values.put(field, value == null ? "" : value);
        }
        return new NewTicketForm(values);
    }

    /** With what most calls need. */
    static NewTicketForm blank(String email, String name) {
        Map<String, String> values = new LinkedHashMap<>();
        FIELDS.forEach(field -> values.put(field, ""));
        values.put("email", email);
        values.put("name", name);
        values.put("channel", Channel.PHONE.code());
        values.put("direction", Direction.INBOUND.code());
        values.put("priority", Priority.NORMAL.code());
        return new NewTicketForm(values);
    }

    /** With the desk's own fields behind the others. @param custom by key */
    NewTicketForm with(Map<String, String> custom) {
        Map<String, String> all = new LinkedHashMap<>(values);
        custom.forEach((key, value) -> all.put(CustomEntries.PREFIX + key, value));
        return new NewTicketForm(all);
    }

    /**
     * The call by which it came, or by which we wrote first; empty for another channel, or when nothing is said of one.
     *
     * @throws Refusal.Invalid with what is wrong with it
     */
    Optional<PhoneCall> call() {
        boolean phone = Channel.PHONE.code().equals(values.get("channel"));
        boolean said = !values.get("minutes").isBlank() || !values.get("number").isBlank();
        return phone && said
                ? Optional.of(CallPages.call(
                        values.get("direction"),
                        values.get("minutes").isBlank() ? "0" : values.get("minutes"),
                        values.get("number"),
                        ""))
                : Optional.empty();
    }

    /** Everything that was typed. */
    List<String> texts() {
        return List.copyOf(values.values());
    }

    /** @throws Refusal.Invalid with everything that is wrong with it */
    NewTicket order() {
        List<Violation> wrong = new ArrayList<>();
        String email = Texts.email(values.get("email"));
        if (!Texts.isEmail(email)) {
            wrong.add(new Violation(
                    "email",
                    "customerAddressMissing",
                    "Enter the customer's address, for example lena@bluecart.example."));
        }
        try {
            NewTicket order = read(email);
            refuse(wrong);
            return order;
        } catch (Refusal.Invalid invalid) {
            wrong.addAll(invalid.violations().stream()
                    .filter(violation -> !wrong.contains(violation))
                    .toList());
            throw new Refusal.Invalid(wrong);
        }
    }

    private NewTicket read(String email) {
        String name = Texts.line(values.get("name"));
        return new NewTicket(
                values.get("subject"),
                values.get("description"),
                new NewTicket.Requester(null, name.isEmpty() ? nameIn(email) : name, email),
                Priority.find(values.get("priority")).orElseThrow(() -> choose("priority")),
                Channel.find(values.get("channel")).orElseThrow(() -> choose("channel")),
                "outbound".equals(values.get("direction")) ? Direction.OUTBOUND : Direction.INBOUND,
                idOrNull("team"),
                idOrNull("assignee"),
                values.get("topic").isEmpty() ? null : values.get("topic"),
                tags(),
                null);
    }

    /** A customer whose name nobody asked for is called as their address begins. */
    private static String nameIn(String email) {
        int at = email == null ? -1 : email.indexOf('@');
        return at > 0 ? email.substring(0, at) : "";
    }

    private Set<String> tags() {
        Set<String> tags = new TreeSet<>();
        for (String tag : values.get("tags").split(",", Texts.TAGS_PER_TICKET + 2)) {
            if (!tag.isBlank()) {
                tags.add(tag);
            }
        }
        return tags;
    }

    private Long idOrNull(String field) {
        return values.get(field).isEmpty() ? null : Ids.parseField(values.get(field), field);
    }

    private static Refusal.Invalid choose(String field) {
        return new Refusal.Invalid(field, "choiceMissing", "Choose one of the list.");
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
    }
}
