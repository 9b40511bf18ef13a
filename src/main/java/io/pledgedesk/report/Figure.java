package io.pledgedesk.report;

import java.util.List;
import java.util.Optional;

/** A kind of figure whose tickets can be listed. */
public enum Figure {
    /** Promises that fell due in the period; optionally of one clock, in one state, of one policy. */
    PROMISES("promises", "join sla_clock c on c.ticket_id = t.id", """
        c.state in ('met', 'missed', 'running') and c.due_at >= :from and c.due_at < :to\
        """),
    /** Replies and solutions of the period, also where nothing was promised. */
    TIMES("times", "join (" + Durations.ALL + ") c on c.ticket_id = t.id", "1 = 1"),
    CREATED("created", Figure.NO_CLOCK, "t.created_at >= :from and t.created_at < :to"),
    SOLVED("solved", Figure.NO_CLOCK, Figure.solved("")),
    REOPENED("reopened", Figure.NO_CLOCK, Figure.solved("and " + Flows.COMES_BACK)),
    ONE_TOUCH(
            "oneTouch",
            Figure.NO_CLOCK,
            Figure.solved("") + " and not " + Figure.solved("and " + Flows.COMES_BACK) + " and " + Flows.REPLIES
                    + " = 1"),
    WITHOUT_REPLY("withoutReply", Figure.NO_CLOCK, Figure.solved("") + " and " + Flows.REPLIES + " = 0"),
    FIRST_CONTACT("firstContact", Figure.NO_CLOCK, Figure.solved("") + " and " + Flows.CUSTOMER_MESSAGES + " <= 1"),
    /** Every promise of theirs was kept. */
    ALL_KEPT("allKept", Figure.NO_CLOCK, Figure.solved("") + """
         and exists (select 1 from sla_clock k where k.ticket_id = t.id and k.state = 'met') and %s = 0\
        """.formatted(Flows.BROKEN_CLOCKS)),
    /** Unsolved at the end of the period. */
    BACKLOG("backlog", Figure.NO_CLOCK, Flows.UNSOLVED_AT),
    /** Unsolved now, whatever the period; also by age. */
    OPEN("open", Figure.NO_CLOCK, Figure.UNSOLVED),
    OPEN_UNDER_4_HOURS("openUnder4h", Figure.NO_CLOCK, Figure.UNSOLVED + " and t.created_at > :h4"),
    OPEN_UNDER_1_DAY(
            "openUnder1d", Figure.NO_CLOCK, Figure.UNSOLVED + " and t.created_at <= :h4 and t.created_at > :d1"),
    OPEN_UNDER_3_DAYS(
            "openUnder3d", Figure.NO_CLOCK, Figure.UNSOLVED + " and t.created_at <= :d1 and t.created_at > :d3"),
    OPEN_UNDER_7_DAYS(
            "openUnder7d", Figure.NO_CLOCK, Figure.UNSOLVED + " and t.created_at <= :d3 and t.created_at > :d7"),
    OPEN_OLDER("openOlder", Figure.NO_CLOCK, Figure.UNSOLVED + " and t.created_at <= :d7"),
    /** Unsolved now and not getting on, with the reasons. */
    STUCK("stuck", Figure.NO_CLOCK, StuckRules.STUCK),
    STUCK_WITHOUT_PROGRESS("stuckNoProgress", Figure.NO_CLOCK, StuckRules.NO_PROGRESS),
    STUCK_BY_FLIPS("stuckFlips", Figure.NO_CLOCK, Figure.UNSOLVED + " and " + StuckRules.FLIPS),
    STUCK_BY_WAITING("stuckWaits", Figure.NO_CLOCK, StuckRules.WAITS);

    /** In the order of {@link Breakdown#byAge}. */
    public static final List<Figure> AGES =
            List.of(OPEN_UNDER_4_HOURS, OPEN_UNDER_1_DAY, OPEN_UNDER_3_DAYS, OPEN_UNDER_7_DAYS, OPEN_OLDER);

    private static final String UNSOLVED = LiveFigures.UNSOLVED;

    private static final String NO_CLOCK = "left join sla_clock c on c.ticket_id = t.id and c.cycle < 0";

    private final String code;
    final String join;
    final String condition;

    Figure(String code, String join, String condition) {
        this.code = code;
        this.join = join;
        this.condition = condition;
    }

    /** @param how more about the change of status {@code s} */
    private static String solved(String how) {
        return "exists (select 1 from ticket_event s where s.ticket_id = t.id and s.at >= :from and s.at < :to and "
                + Flows.SOLVES + " " + how + ")";
    }

    public String code() {
        return code;
    }

    boolean isStuck() {
        return code.startsWith("stuck");
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
