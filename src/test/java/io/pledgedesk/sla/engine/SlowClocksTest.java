package io.pledgedesk.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The engine says what somebody says who looks at every single second. */
@Domain(RandomHistories.class)
@Domain(DomainContext.Global.class)
@PropertyDefaults(edgeCases = EdgeCasesMode.NONE)
class SlowClocksTest {

    @Property(tries = 1_000)
    void theEngineEqualsTheSlowClocks(
            @ForAll History history, @ForAll List<Level> levels, @ForAll @IntRange(max = History.END) int now) {
        assertThat(SlowClocks.show(history.evaluate(History.at(now), levels)))
                .as("%s\nat %s with %s", history, now, levels)
                .isEqualTo(new SlowClocks(history, levels).until(now).show(now));
    }
}
