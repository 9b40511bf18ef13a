package io.pledgedesk.demo;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.ticket.PastTickets;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tickets of the demo desk, written down as an import of the past would be, so that their clocks are true. */
@ApplicationScoped
class DemoTickets {

    static final int COUNT = 400;

    private static final long SEED = 20_260_401;
    private static final int AT_ONCE = 50;

    private final PastTickets tickets;
    private final EntityManager entities;

    DemoTickets(PastTickets tickets, EntityManager entities) {
        this.tickets = tickets;
        this.entities = entities;
    }

    /** @return when those that are solved were solved, by their ids, in the order in which they came */
    Map<Long, Instant> create(Cast cast, List<DemoCustomer> customers, Map<Promise, BusinessTime> times, Instant now) {
        List<Script> scripts = scripts(cast, customers, times, now);
        Map<Long, Instant> solved = new LinkedHashMap<>();
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            Ticket ticket = tickets.write(script.ticket(), script.customer().customer());
            if (script.solvedAt() != null) {
                solved.put(ticket.id(), script.solvedAt());
            }
            if (i % AT_ONCE == AT_ONCE - 1) {
                entities.flush();
                entities.clear();
            }
        }
        return solved;
    }

    static List<Script> scripts(
            Cast cast, List<DemoCustomer> customers, Map<Promise, BusinessTime> times, Instant now) {
        Dice dice = new Dice(SEED);
        List<Story> stories = StoryBook.all();
        Casting casting = new Casting(cast, customers, times, dice);
        List<Script> scripts = new ArrayList<>(new OpenWork(stories, casting, cast, dice, now).tell());
        scripts.addAll(new FinishedWork(stories, casting, cast, dice, now).tell(COUNT - OpenWork.COUNT));
        scripts.sort(Comparator.comparing(Script::createdAt));
        return scripts;
    }
}
