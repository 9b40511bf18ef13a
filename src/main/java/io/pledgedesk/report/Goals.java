package io.pledgedesk.report;

import io.pledgedesk.kernel.Violations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How much of its promises the desk wants to keep, by clock, in percent. */
@ApplicationScoped
public class Goals {

    /** The clocks that have one, in order. */
    public static final List<String> METRICS = List.of("firstResponse", "nextResponse", "resolution");

    private static final Map<String, Integer> DELIVERED =
            Map.of("firstResponse", 95, "nextResponse", 90, "resolution", 90);

    private final EntityManager entities;

    Goals(EntityManager entities) {
        this.entities = entities;
    }

    /** Of every clock, in order. */
    @Transactional
    public Map<String, Integer> all() {
        Map<String, Integer> goals = new LinkedHashMap<>();
        METRICS.forEach(metric -> goals.put(metric, DELIVERED.get(metric)));
        entities.createQuery("from DeskGoal", DeskGoal.class)
                .getResultStream()
                .forEach(goal -> goals.replace(goal.metric, goal.percent));
        return goals;
    }

    /**
     * @param percents by clock; what is absent stays as it is
     * @throws io.pledgedesk.kernel.Refusal.Invalid for a clock without a goal and for what is no percentage
     */
    @Transactional
    public void set(Map<String, Integer> percents) {
        Violations wrong = new Violations();
        percents.forEach((metric, percent) -> {
            wrong.require(METRICS.contains(metric), metric, "There is no such clock.");
            wrong.require(
                    percent != null && percent >= 1 && percent <= 100,
                    metric,
                    "goalInvalid",
                    "Enter a whole percentage from 1 to 100.");
        });
        wrong.refuseIfAny();
        percents.forEach((metric, percent) -> entities.merge(new DeskGoal(metric, percent)));
    }
}
