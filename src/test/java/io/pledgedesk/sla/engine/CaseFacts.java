package io.pledgedesk.sla.engine;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.sla.Happenings;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What cases write that a history knows and most clocks don't notice: read as the history of a real ticket is. */
final class CaseFacts {

    private CaseFacts() {}

    /** @return empty for what is written in another way; a list without elements for what clocks don't notice */
    static Optional<List<Happening>> happenings(String text) {
        return Optional.ofNullable(
                switch (text) {
                    case "agent writes a note" -> of(Actor.Kind.AGENT, message(Visibility.INTERNAL, false));
                    case "an automatic reply goes out" -> of(Actor.Kind.SYSTEM, message(Visibility.PUBLIC, true));
                    case "a rule replies in the agent's name" -> of(Actor.Kind.AGENT, message(Visibility.PUBLIC, true));
                    case "a bot replies" -> of(Actor.Kind.SYSTEM, message(Visibility.PUBLIC, false));
                    case "agent calls" -> of(Actor.Kind.AGENT, new Fact.CallLogged(Direction.OUTBOUND, 3, ""));
                    case "customer calls" -> of(Actor.Kind.AGENT, new Fact.CallLogged(Direction.INBOUND, 3, ""));
                    case "assigned" -> of(Actor.Kind.AGENT, new Fact.AssigneeChanged(null, null, 7L, "Ana"));
                    case "team changed" -> of(Actor.Kind.AGENT, new Fact.TeamChanged(null, null, 7L, "Billing"));
                    case "tagged" -> of(Actor.Kind.AGENT, new Fact.TagsChanged(List.of("vip"), List.of()));
                    case "split off" -> of(Actor.Kind.AGENT, new Fact.SplitOff(8, 9));
                    case "linked" -> of(Actor.Kind.AGENT, new Fact.Linked(8));
                    case "a later time is agreed" ->
                        of(Actor.Kind.AGENT, new Fact.TimeProposed(Instant.parse("2026-03-06T12:00:00Z"), "Parts"));
                    case "the later time is declined" ->
                        of(Actor.Kind.CUSTOMER, new Fact.TimeDeclined(Instant.parse("2026-03-06T12:00:00Z")));
                    default -> null;
                });
    }

    private static Fact message(Visibility visibility, boolean automatic) {
        return new Fact.MessagePosted(1, visibility, automatic);
    }

    /** After the first public message, which is the opening itself. */
    private static List<Happening> of(Actor.Kind by, Fact fact) {
        Happenings happenings = new Happenings();
        happenings.of(Actor.Kind.CUSTOMER, message(Visibility.PUBLIC, false));
        return happenings.of(by, fact).stream().toList();
    }
}
