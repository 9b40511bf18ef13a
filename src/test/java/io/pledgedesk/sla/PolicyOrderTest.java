package io.pledgedesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PolicyOrderTest {

    @Test
    void neighboursSwapTheirPositions() {
        assertThat(positions(List.of(1, 5, 9), policy(10, 1), policy(12, 9), policy(11, 5)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(12L, 5, 11L, 9));
    }

    @Test
    void equalPositionsAreToldApartByAge() {
        assertThat(positions(List.of(1, 1, 1), policy(11, 1), policy(10, 1), policy(12, 1)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(10L, 2, 12L, 2));
    }

    @Test
    void nothingChangesInOrder() {
        assertThat(positions(List.of(1, 1, 4), policy(10, 1), policy(11, 1), policy(12, 4)))
                .isEmpty();
    }

    private static Map<Long, Integer> positions(List<Integer> used, PolicyDetails... order) {
        return PolicyOrder.positions(Stream.of(order).toList(), used);
    }

    private static PolicyDetails policy(long id, int position) {
        PolicyForm form =
                new PolicyForm("P", Integer.valueOf(position), true, null, null, null, null, null, null, null);
        return new PolicyDetails(id, 1, form, Instant.EPOCH, "Ana");
    }
}
