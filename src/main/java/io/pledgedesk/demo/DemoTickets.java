package io.pledgedesk.demo;

import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.ticket.PastTickets;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    /** @return those that are solved and not closed yet, the newest last */
    List<Long> create(Cast cast, List<DemoCustomer> customers, Map<Promise, BusinessTime> times, Instant now) {
        List<Long> solved = new ArrayList<>();
        List<Script> scripts = scripts(cast, customers, times, now);
        for (int i = 0; i < scripts.size(); i++) {
            Script script = scripts.get(i);
            Ticket ticket = tickets.write(script.ticket(), script.customer().customer());
            if (ticket.status() == Status.SOLVED) {
                solved.add(ticket.id());
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
