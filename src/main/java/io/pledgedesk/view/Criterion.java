package io.pledgedesk.view;

import io.pledgedesk.kernel.SearchWords;
import io.pledgedesk.ticket.Status;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that is asked of a ticket {@code t}. */
interface Criterion {

    /** What can be one of several values. */
    enum Column {
        STATUS("t.status"),
        NAMED_STATUS("t.namedStatusId"),
        PRIORITY("t.priority"),
        CHANNEL("t.channel"),
        TEAM("t.teamId"),
        ASSIGNEE("t.assigneeId"),
        REQUESTER("t.requesterId"),
        ORGANIZATION("t.organizationId"),
        SLA("t.due.state");

        private final String path;

        Column(String path) {
            this.path = path;
        }
    }

    /** What lies before or after an instant. */
    enum Moment {
        DUE("t.due.order"),
        CREATED("t.createdAt"),
        UPDATED("t.updatedAt");

        private final String path;

        Moment(String path) {
            this.path = path;
        }
    }

    /** The clause that says so; what it compares with is bound to the conditions. */
    String clause(Conditions where);

    /** Whether spam may be among what it finds. */
    default boolean asksForSpam() {
        return false;
    }

    /** Whether it holds or doesn't, for every ticket: nothing that it asks for can be unknown. */
    default boolean isNeverUnknown() {
        return false;
    }

    /** Whether nobody waits for the number of those that hold it: it would take too long. */
    default boolean isTooSlowToCount() {
        return false;
    }

    /** Whether texts have to be searched for it. */
    default boolean looksForWords() {
        return false;
    }

    /** The column holds one of the values. */
    record OneOf(Column column, Set<?> values) implements Criterion {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public String clause(Conditions where) {
            return column.path + " in " + (column == Column.STATUS ? constants() : where.bind("in", values));
        }

        /** Written out, so that the database knows which of its indexes over some of the tickets hold them all. */
        private String constants() {
            return values.stream()
                    .map(value -> Status.class.getName() + "." + ((Status) value).name())
                    .sorted()
                    .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    /** The ticket stands in the built-in status of a category. */
    record BuiltIn(Status category) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return "(t.namedStatusId is null and t.status = " + where.bind("category", category) + ")";
        }
    }

    /** One of these holds. */
    record Any(List<Criterion> parts) implements Criterion {
        public Any {
            parts = List.copyOf(parts);
        }

        @Override
        public String clause(Conditions where) {
            return parts.stream().map(part -> part.clause(where)).collect(Collectors.joining(" or ", "(", ")"));
        }
    }

    /** The instant comes before this one. */
    record Before(Moment moment, Instant to) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return moment.path + " < " + where.bind("to", to);
        }
    }

    /** The instant is this one or a later one. */
    record From(Moment moment, Instant from) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return moment.path + " >= " + where.bind("from", from);
        }
    }

    record Unassigned() implements Criterion {
        @Override
        public String clause(Conditions where) {
            return "t.assigneeId is null";
        }
    }

    /** No agent has answered yet. */
    record Unanswered() implements Criterion {
        @Override
        public String clause(Conditions where) {
            return "t.agentWroteAt is null";
        }
    }

    /**
     * It doesn't get on: the same rules as the figures of reports, which say them to the database in its own words. Counts of a
     * ticket's own events, since for "not exists" PostgreSQL reads the events of all tickets; and types are
     * asked within the count, since H2 would take the index over types and read those of all tickets.
     */
    record Stuck(Instant stale, Instant waited) implements Criterion {
        @Override
        public String clause(Conditions where) {
            String since = where.bind("stale", stale);
            String before = where.bind("waited", waited);
            return """
                (t.status in %s and t.createdAt < %s
                 and (select count(e) from TicketEvent e where e.ticketId = t.id and e.at >= %s
                     and (e.type in ('statusChanged', 'mergedFrom') or e.actorKind = 'agent'
                          and e.type in ('messagePosted', 'callLogged', 'assigneeChanged', 'teamChanged'))) = 0
                 or (select count(e) from TicketEvent e where e.ticketId = t.id and e.type = 'statusChanged'
                     and e.data like '%%"to":"open"%%' and e.data not like '%%"from":"new"%%') >= 4
                 or t.status in %s
                 and (select count(case when e.type in ('statusChanged', 'ticketCreated') then 1 end) from TicketEvent e
                     where e.ticketId = t.id and e.at >= %s) = 0)\
                """.formatted(
                            where.bind("ours", Set.of(Status.NEW, Status.OPEN)),
                            since,
                            since,
                            where.bind("theirs", Set.of(Status.PENDING, Status.ON_HOLD)),
                            before);
        }

        @Override
        public boolean isTooSlowToCount() {
            return true;
        }
    }

    record Tagged(String tag) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return where.bind("tag", tag) + " member of t.tags";
        }
    }

    /** Somebody marked it as spam. Lists leave spam out unless they ask for it. */
    record Spam() implements Criterion {
        @Override
        public String clause(Conditions where) {
            return "t.spamAt is not null";
        }

        @Override
        public boolean asksForSpam() {
            return true;
        }
    }

    /** Every word stands somewhere in what the viewer may read of it. */
    record Words(String text) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return WordConditions.clause(text, where);
        }

        /** Where several stand is found by the lists of all of them, each time. */
        @Override
        public boolean isTooSlowToCount() {
            return SearchWords.of(text).size() > 1;
        }

        @Override
        public boolean looksForWords() {
            return true;
        }
    }

    /** The words stand together, as they are written. */
    record Phrase(String text) implements Criterion {
        @Override
        public String clause(Conditions where) {
            return WordConditions.phrase(text, where);
        }

        @Override
        public boolean isTooSlowToCount() {
            return true;
        }

        @Override
        public boolean looksForWords() {
            return true;
        }
    }

    /** The customer's name or address begins so. */
    record OfCustomer(String start) implements Criterion {
        @Override
        public String clause(Conditions where) {
            String like = where.bind("start", WordConditions.escaped(start.toLowerCase(Locale.ROOT)) + "%");
            return "exists (select 1 from Customer c where c.id = t.requesterId and (lower(c.name) like " + like
                    + " escape '!' or c.email like " + like + " escape '!'))";
        }
    }

    /** The organisation's name begins so. */
    record OfOrganization(String start) implements Criterion {
        @Override
        public String clause(Conditions where) {
            String like = where.bind("start", WordConditions.escaped(start.toLowerCase(Locale.ROOT)) + "%");
            return "exists (select 1 from Organization o where o.id = t.organizationId and lower(o.name) like " + like
                    + " escape '!')";
        }
    }

    /** All of these hold. */
    record All(List<Criterion> parts) implements Criterion {
        public All {
            parts = List.copyOf(parts);
        }

        @Override
        public String clause(Conditions where) {
            return parts.stream().map(part -> part.clause(where)).collect(Collectors.joining(" and ", "(", ")"));
        }

        @Override
        public boolean asksForSpam() {
            return parts.stream().anyMatch(Criterion::asksForSpam);
        }

        @Override
        public boolean looksForWords() {
            return parts.stream().anyMatch(Criterion::looksForWords);
        }

        @Override
        public boolean isTooSlowToCount() {
            return parts.stream().anyMatch(Criterion::isTooSlowToCount);
        }
    }

    /** The other criterion doesn't hold; what is unknown doesn't hold either. */
    record Not(Criterion other) implements Criterion {
        @Override
        public String clause(Conditions where) {
            String clause = other.clause(where);
            return other.isNeverUnknown() ? "not " + clause : "case when " + clause + " then 1 else 0 end = 0";
        }

        @Override
        public boolean isTooSlowToCount() {
            return other.isTooSlowToCount();
        }

        @Override
        public boolean looksForWords() {
            return other.looksForWords();
        }
    }
}
