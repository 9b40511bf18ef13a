package io.pledgedesk.kernel;

import java.sql.SQLException;
import java.util.Set;

/** The rules that the database itself keeps; by SQLSTATE, which H2 and PostgreSQL share. */
public enum Constraint {
    UNIQUE("23505"),
    /** A row that others still point to, or a pointer to no row. */
    REFERENCE("23503", "23506"),
    /** Not a rule but a wait that took too long: another transaction holds the row. */
    BUSY("HYT00", "55P03", "40001", "40P01");

    private final Set<String> states;

    Constraint(String... states) {
        this.states = Set.of(states);
    }

    /** Whether an exception, or one that caused it, tells that this rule would be broken. */
    public boolean isBrokenBy(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && states.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
