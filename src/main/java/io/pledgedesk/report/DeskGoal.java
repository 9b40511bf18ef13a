package io.pledgedesk.report;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How much of the promises of one kind the desk wants to keep. */
@Entity(name = "DeskGoal")
@Table(name = "desk_goal")
class DeskGoal {

    @Id
    String metric;

    int percent;

    protected DeskGoal() {}

    DeskGoal(String metric, int percent) {
        this.metric = metric;
        this.percent = percent;
    }
}
