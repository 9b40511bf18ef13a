package io.pledgedesk.sla.condition;

import io.pledgedesk.kernel.Violations;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules that must all hold and never can: a ticket has one priority, and no tag that it hasn't. */
final class Contradictions {

    private static final String MESSAGE =
            "No ticket can be like this: it contradicts a rule above. Take one of them out, or match any of the rules.";

    /** What a ticket may still have in one field, after the rules so far. */
    private static final class Room {

        private final boolean holdsSeveral;
        private final List<Set<String>> wanted = new ArrayList<>();
        private final Set<String> unwanted = new HashSet<>();

        Room(Field field) {
            holdsSeveral = field == Field.TAG;
            everyValue(field).ifPresent(wanted::add);
        }

        /** @return whether anything is left */
        boolean narrow(Condition rule) {
            if (rule.operator().isNegative()) {
                unwanted.addAll(rule.wanted());
            } else if (holdsSeveral || wanted.isEmpty()) {
                wanted.add(rule.wanted());
            } else {
                wanted.set(0, shared(wanted.get(0), rule.wanted()));
            }
            return wanted.stream().allMatch(values -> !unwanted.containsAll(values));
        }

        private static Set<String> shared(Set<String> some, Set<String> others) {
            return some.stream().filter(others::contains).collect(Collectors.toSet());
        }

        private static Optional<Set<String>> everyValue(Field field) {
            return switch (field) {
                case PRIORITY ->
                    Optional.of(codes(
                            Arrays.stream(Priority.values()).map(Priority::code).toList()));
                case CHANNEL ->
                    Optional.of(codes(
                            Arrays.stream(Channel.values()).map(Channel::code).toList()));
                default -> Optional.empty();
            };
        }

        private static Set<String> codes(List<String> codes) {
            return codes.stream().map(Condition::folded).collect(Collectors.toSet());
        }
    }

    private Contradictions() {}

    /** @param form whose rules are each well written */
    static void check(ConditionsForm form, String path, Violations found) {
        if (form.match().equals(ConditionsForm.ANY)) {
            return;
        }
        Map<String, Room> rooms = new HashMap<>();
        for (int i = 0; i < form.rules().size(); i++) {
            Condition rule = Condition.of(form.rules().get(i));
            if (rule.operator() != Operator.CONTAINS) {
                Room room = rooms.computeIfAbsent(rule.field() + "." + rule.customKey(), key -> new Room(rule.field()));
                found.require(room.narrow(rule), path + ".rules." + i + ".value", MESSAGE);
            }
        }
    }
}
