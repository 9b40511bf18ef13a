package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.SettingsForms;
import io.pledgedesk.TestPeople;
import io.pledgedesk.people.Agent;
import io.pledgedesk.report.Goals;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("database")
class GoalPagesTest {

    private static final String PATH = "/desk/settings/goals";

    @Inject
    TestPeople people;

    @Inject
    SettingsForms forms;

    @Inject
    Goals goals;

    @AfterEach
    void asDelivered() {
        goals.set(Map.of("firstResponse", 95, "nextResponse", 90, "resolution", 90));
    }

    @Test
    void theWallboardMeasuresByTheGoalsOfTheDesk() {
        Agent supervisor = people.supervisor();
        assertThat(forms.open(supervisor, PATH).asString()).contains("value=\"95\"");
        assertThat(forms.send(
                                supervisor,
                                PATH,
                                PATH,
                                Map.of("firstResponse", "97", "nextResponse", "60", "resolution", "85"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(goals.all()).containsEntry("firstResponse", 97).containsEntry("nextResponse", 60);
        assertThat(forms.open(supervisor, "/desk/wallboard").asString())
                .contains("target 97%", "target 60%", "target 85%");
    }

    @Test
    void aGoalIsAWholePercentage() {
        Agent supervisor = people.supervisor();
        for (String wrong : new String[] {"0", "101", "", "many", "9.5"}) {
            Map<String, String> typed = Map.of("firstResponse", wrong, "nextResponse", "60", "resolution", "85");
            assertThat(forms.send(supervisor, PATH, PATH, typed).asString())
                    .as(wrong)
                    .contains("Enter a whole percentage from 1 to 100.", "value=\"" + wrong + "\"");
        }
        assertThat(goals.all()).containsEntry("nextResponse", 90);
    }

    @Test
    void isForSupervisors() {
        assertThat(forms.open(people.agent(), PATH).statusCode()).isEqualTo(403);
    }
}
