package io.pledgedesk.report;

import java.util.Optional;

/** A kind of figure whose tickets can be listed. */
public enum Figure {
    /** Promises that fell due in the period; optionally of one clock, in one state, of one policy. */
    PROMISES("promises", "join sla_clock c on c.ticket_id = t.id", """
        c.state in ('met', 'missed', 'running') and c.due_at >= :from and c.due_at < :to\
        """),
    /** Clocks that were stopped in the period. */
    TIMES("times", "join sla_clock c on c.ticket_id = t.id", """
        c.state in ('met', 'missed') and c.stopped_at >= :from and c.stopped_at < :to\
        """),
    CREATED("created", Figure.NO_CLOCK, "t.created_at >= :from and t.created_at < :to"),
    SOLVED("solved", Figure.NO_CLOCK, """
        exists (select 1 from ticket_event s where s.ticket_id = t.id and s.at >= :from and s.at < :to and %s)\
        """.formatted(Flows.SOLVES)),
    /** Unsolved now, whatever the period. */
    OPEN("open", Figure.NO_CLOCK, "t.status in ('new', 'open', 'pending', 'onHold') and :from < :to");

    private static final String NO_CLOCK = "left join sla_clock c on c.ticket_id = t.id and c.cycle < 0";

    private final String code;
    final String join;
    final String condition;

    Figure(String code, String join, String condition) {
        this.code = code;
        this.join = join;
        this.condition = condition;
    }

    public String code() {
        return code;
    }

    public static Optional<Figure> find(String code) {
        for (Figure figure : values()) {
            if (figure.code.equals(code)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }
}
