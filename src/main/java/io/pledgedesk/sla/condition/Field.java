package io.pledgedesk.sla.condition;

import io.pledgedesk.ticket.Named;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A property of a ticket that conditions can name. */
public enum Field {
    PRIORITY("priority", facts -> List.of(facts.priority().code())),
    CHANNEL("channel", facts -> List.of(facts.channel().code())),
    TEAM("team", facts -> idOf(facts.team()), facts -> nameOf(facts.team())),
    ORGANIZATION("organization", facts -> idOf(facts.organization()), facts -> nameOf(facts.organization())),
    REQUESTER("requester", facts -> idOf(facts.requester()), facts -> nameOf(facts.requester())),
    TAG("tag", TicketFacts::tags),
    TOPIC("topic", facts -> present(facts.topic())),
    TIER("tier", facts -> present(facts.tier())),
    /** {@code custom.<key>}: a field that the desk defined itself. */
    CUSTOM("custom", facts -> List.of());

    static final String CUSTOM_PREFIX = "custom.";

    private final String code;
    private final Function<TicketFacts, Collection<String>> values;
    private final Function<TicketFacts, Collection<String>> words;

    Field(String code, Function<TicketFacts, Collection<String>> values) {
        this(code, values, values);
    }

    Field(
            String code,
            Function<TicketFacts, Collection<String>> values,
            Function<TicketFacts, Collection<String>> words) {
        this.code = code;
        this.values = values;
        this.words = words;
    }

    public String code() {
        return code;
    }

    static Optional<Field> find(String code) {
        if (code == null) {
            return Optional.empty();
        }
        if (code.startsWith(CUSTOM_PREFIX)) {
            return Optional.of(CUSTOM);
        }
        for (Field field : values()) {
            if (field != CUSTOM && field.code.equals(code)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    /** Whether its values are ids that Pledge gave out. */
    boolean isReference() {
        return this == TEAM || this == ORGANIZATION || this == REQUESTER;
    }

    /** What {@code is} and {@code in} compare: codes and ids; none where the ticket has nothing. */
    Collection<String> values(TicketFacts facts) {
        return values.apply(facts);
    }

    /** What {@code contains} looks into: the words that people see. */
    Collection<String> words(TicketFacts facts) {
        return words.apply(facts);
    }

    private static Collection<String> idOf(Named named) {
        return named == null ? List.of() : List.of(Long.toString(named.id()));
    }

    private static Collection<String> nameOf(Named named) {
        return named == null ? List.of() : present(named.name());
    }

    private static Collection<String> present(String text) {
        return text == null ? List.of() : List.of(text);
    }
}
