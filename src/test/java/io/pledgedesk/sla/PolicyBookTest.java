package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.sla.condition.ConditionsForm;
import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyBookTest {

    private static final TicketFacts TICKET = new TicketFacts(
            Priority.NORMAL, Channel.WEB, null, null, new Named(1, "a@b.example"), Set.of("vip"), null, null, Map.of());

    @Test
    void theFirstInOrderThatMatches_olderFirstAmongEquals() {
        assertThat(match(day(0), version(1, 1, 0, 20, true, "vip"), version(2, 1, 0, 10, true, "vip")))
                .isEqualTo("2.1");
        assertThat(match(day(0), version(2, 1, 0, 10, true, "vip"), version(1, 1, 0, 10, true, "vip")))
                .isEqualTo("1.1");
        assertThat(match(day(0), version(1, 1, 0, 10, true, "other"), version(2, 1, 0, 20, true, null)))
                .isEqualTo("2.1");
    }

    @Test
    void disabledOnesAreSkipped() {
        assertThat(match(day(0), version(1, 1, 0, 10, false, null), version(2, 1, 0, 20, true, null)))
                .isEqualTo("2.1");
        assertThat(match(day(0), version(1, 1, 0, 10, false, null))).isEqualTo("none");
    }

    @Test
    void theVersionInForceIsAsked_theFirstReachesBack() {
        PolicyVersion[] versions = {
            version(1, 1, 10, 10, true, "vip"), version(1, 2, 20, 10, true, "other"), version(1, 3, 30, 10, true, null)
        };
        assertThat(match(day(0), versions)).isEqualTo("1.1");
        assertThat(match(day(10), versions)).isEqualTo("1.1");
        assertThat(match(day(20), versions)).isEqualTo("none");
        assertThat(match(day(30), versions)).isEqualTo("1.3");
    }

    @Test
    void ofTwoEditsWithinOneSecondTheLastHolds() {
        assertThat(match(
                        day(20),
                        version(1, 1, 10, 10, true, "other"),
                        version(1, 3, 20, 10, true, "vip"),
                        version(1, 2, 20, 10, true, "other")))
                .isEqualTo("1.3");
    }

    private static String match(Instant at, PolicyVersion... versions) {
        return PolicyBook.of("x", List.of(versions))
                .match(TICKET, at)
                .map(version -> version.policyId() + "." + version.number())
                .orElse("none");
    }

    private static PolicyVersion version(long id, int number, int from, int position, boolean enabled, String tag) {
        ConditionsForm conditions = tag == null
                ? ConditionsForm.EVERYTHING
                : new ConditionsForm("all", List.of(new ConditionsForm.Rule("tag", "is", tag)));
        return PolicyVersion.of(
                id,
                number,
                day(from),
                new PolicyForm("P", position, enabled, conditions, null, null, null, null, null, null));
    }

    private static Instant day(int number) {
        return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(number * 86_400L);
    }
}
