package io.pledgedesk.view;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Cursor;
import io.pledgedesk.kernel.Page;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lists of the tickets that a viewer may see, by filter and order, in pages whose cost doesn't grow. */
@ApplicationScoped
public class TicketList {

    private static final int MAX_WORDS = 8;

    private final EntityManager entities;

    TicketList(EntityManager entities) {
        this.entities = entities;
    }

    /** @param after the cursor of the page before; null for the first */
    @Transactional
    public Page<Ticket> page(Viewer viewer, TicketFilter filter, TicketOrder order, int limit, Cursor after) {
        Conditions conditions = conditions(viewer, filter);
        if (after != null) {
            continueAfter(conditions, order, after);
        }
        TypedQuery<Ticket> query = entities.createQuery(
                "select t from Ticket t" + conditions.where() + " order by " + order.orderBy(), Ticket.class);
        conditions.bind(query);
        List<Ticket> rows = query.setMaxResults(limit + 1).getResultList();
        return Page.of(rows, limit, order::cursorOf);
    }

    /** How many there are, counted up to a bound: nobody needs to know more than "999+". */
    @Transactional
    public long count(Viewer viewer, TicketFilter filter, int bound) {
        Conditions conditions = conditions(viewer, filter);
        TypedQuery<Long> query = entities.createQuery(
                "select count(*) from (select t.id as id from Ticket t" + conditions.where()
                        + " order by t.due.order, t.id limit " + (bound + 1) + ")",
                Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static void continueAfter(Conditions conditions, TicketOrder order, Cursor after) {
        if (!after.text(0).equals(order.code())) {
            throw new Refusal.Invalid("cursor", "This cursor belongs to another order.");
        }
        try {
            conditions.add(order.behind());
            conditions.parameters.put("after", order.parse.apply(after.text(1)));
            conditions.parameters.put("afterId", after.number(2));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Refusal.Invalid("cursor", "This cursor is not one that the list gave out.");
        }
    }

    private static Conditions conditions(Viewer viewer, TicketFilter filter) {
        Conditions where = new Conditions();
        visibleTo(viewer, where);
        where.in("t.status", "statuses", filter.statuses());
        where.in("t.priority", "priorities", filter.priorities());
        where.in("t.channel", "channels", filter.channels());
        where.in("t.teamId", "teams", filter.teamIds());
        where.in("t.due.state", "states", filter.slaStates());
        where.equal("t.assigneeId", "assignee", filter.assigneeId());
        where.equal("t.requesterId", "requester", filter.requesterId());
        where.equal("t.organizationId", "organization", filter.organizationId());
        if (filter.unassigned()) {
            where.add("t.assigneeId is null");
        }
        where.compare("t.due.order < :dueBefore", "dueBefore", filter.dueBefore());
        where.compare("t.createdAt >= :createdFrom", "createdFrom", filter.createdFrom());
        where.compare("t.createdAt < :createdTo", "createdTo", filter.createdTo());
        where.compare(":tag member of t.tags", "tag", filter.tag());
        words(filter.words(), viewer, where);
        return where;
    }

    private static void visibleTo(Viewer viewer, Conditions where) {
        if (viewer.isCustomer()) {
            where.equal("t.requesterId", "viewer", viewer.id());
        } else if (!viewer.is(Role.SUPERVISOR)) {
            where.add("(t.teamId is null or t.teamId in :ownTeams"
                    + " or t.teamId not in (select team.id from Team team where team.restricted = true))");
            where.parameters.put("ownTeams", viewer.teamIds().isEmpty() ? List.of(-1L) : viewer.teamIds());
        }
    }

    /** Every word must stand in the subject, in a message that the viewer may read or in the requester's name or address; or be the number. */
    private static void words(String text, Viewer viewer, Conditions where) {
        if (text == null || text.isBlank()) {
            return;
        }
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("\\s+");
        for (int i = 0; i < Math.min(words.length, MAX_WORDS); i++) {
            String name = "word" + i;
            where.add("""
                    (lower(t.subject) like :%1$s escape '!'
                     or exists (select 1 from Message m where m.ticketId = t.id and m.visibility in :readable and lower(m.body) like :%1$s escape '!')
                     or exists (select 1 from Customer c where c.id = t.requesterId
                                and (lower(c.name) like :%1$s escape '!' or c.email like :%1$s escape '!'))
                     or cast(t.id as string) = :%1$sNumber)
                    """.formatted(name));
            where.parameters.put(
                    "readable", viewer.isStaff() ? EnumSet.allOf(Visibility.class) : EnumSet.of(Visibility.PUBLIC));
            where.parameters.put(name, "%" + escaped(words[i]) + "%");
            where.parameters.put(name + "Number", words[i].startsWith("#") ? words[i].substring(1) : words[i]);
        }
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    private static final class Conditions {

        private final List<String> clauses = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String clause) {
            clauses.add(clause);
        }

        void in(String path, String name, java.util.Collection<?> values) {
            if (!values.isEmpty()) {
                add(path + " in :" + name);
                parameters.put(name, values);
            }
        }

        void equal(String path, String name, Object value) {
            compare(path + " = :" + name, name, value);
        }

        void compare(String clause, String name, Object value) {
            if (value != null) {
                add(clause);
                parameters.put(name, value);
            }
        }

        String where() {
            return clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        }

        void bind(Query query) {
            parameters.forEach(query::setParameter);
        }
    }
}
