package io.pledgedesk.demo;

import io.pledgedesk.calendar.CalendarDetails;
import io.pledgedesk.calendar.CalendarTimelines;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.calendar.time.AlwaysOpen;
import io.pledgedesk.calendar.time.BusinessTime;
import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.sla.Policies;
import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.sla.condition.ConditionsForm;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The calendars and policies of the demo desk. */
@ApplicationScoped
class DemoPromises {

    private static final int WARN_AT_PERCENT = 75;

    private final Calendars calendars;
    private final CalendarTimelines timelines;
    private final Policies policies;

    DemoPromises(Calendars calendars, CalendarTimelines timelines, Policies policies) {
        this.calendars = calendars;
        this.timelines = timelines;
        this.policies = policies;
    }

    /** @return the time that counts for each promise */
    Map<Promise, BusinessTime> create(Actor by, Instant now) {
        int year = now.atOffset(ZoneOffset.UTC).getYear();
        CalendarDetails office = calendars.create(by, DemoHours.office(year));
        CalendarDetails extended = calendars.create(by, DemoHours.extended(year));
        policies.create(by, policy(Promise.VIP, anyOf(is("tier", "VIP"), is("priority", "urgent")), null));
        policies.create(by, policy(Promise.BUSINESS, anyOf(is("tier", "Business")), extended.id()));
        policies.create(by, policy(Promise.STANDARD, ConditionsForm.EVERYTHING, office.id()));
        Map<Promise, BusinessTime> times = new EnumMap<>(Promise.class);
        times.put(Promise.VIP, new AlwaysOpen());
        times.put(Promise.BUSINESS, timelines.of(extended.id()).time(now, now));
        times.put(Promise.STANDARD, timelines.of(office.id()).time(now, now));
        return times;
    }

    private static PolicyForm policy(Promise promise, ConditionsForm conditions, Long calendar) {
        return new PolicyForm(
                promise.title,
                null,
                true,
                conditions,
                Ids.text(calendar),
                promise.targets(),
                null,
                null,
                WARN_AT_PERCENT,
                null);
    }

    private static ConditionsForm anyOf(ConditionsForm.Rule... rules) {
        return new ConditionsForm("any", List.of(rules));
    }

    private static ConditionsForm.Rule is(String field, String value) {
        return new ConditionsForm.Rule(field, "is", value);
    }
}
