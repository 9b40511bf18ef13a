package io.pledgedesk.view;

import io.pledgedesk.ticket.work.Snoozes;
import java.time.Instant;

/** What a ticket is to one agent: a row about both is there, or it isn't. */
sealed interface PersonalCriterion extends Criterion {

    @Override
    default boolean isNeverUnknown() {
        return true;
    }

    /** The agent has begun to write on it. */
    record Drafted(long agentId) implements PersonalCriterion {
        @Override
        public String clause(Conditions where) {
            return "exists (select 1 from Draft d where d.key.ticketId = t.id and d.body <> '' and d.key.agentId = "
                    + where.bind("me", agentId) + ")";
        }
    }

    /** The agent follows it. */
    record Followed(long agentId) implements PersonalCriterion {
        @Override
        public String clause(Conditions where) {
            return "exists (select 1 from Follow f where f.key.ticketId = t.id and f.key.agentId = "
                    + where.bind("me", agentId) + ")";
        }
    }

    /** A note names the agent. */
    record Mentioned(long agentId) implements PersonalCriterion {
        @Override
        public String clause(Conditions where) {
            return "exists (select 1 from Mention m where m.ticketId = t.id and m.key.agentId = "
                    + where.bind("me", agentId) + ")";
        }
    }

    /** The agent has put it off, and nothing has happened to it since. */
    record Asleep(long agentId, Instant now) implements PersonalCriterion {
        @Override
        public String clause(Conditions where) {
            String at = where.bind("now", now);
            return "exists (select 1 from Snooze s where s.key.ticketId = t.id and s.key.agentId = "
                    + where.bind("me", agentId) + " and s.until > " + at + " and " + Snoozes.asleep(at) + ")";
        }
    }
}
