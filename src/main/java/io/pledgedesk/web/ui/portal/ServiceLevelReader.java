package io.pledgedesk.web.ui.portal;

import io.pledgedesk.calendar.CalendarForm;
import io.pledgedesk.calendar.Calendars;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Topic;
import io.pledgedesk.people.Topics;
import io.pledgedesk.report.Kept;
import io.pledgedesk.report.Spread;
import io.pledgedesk.sla.Clocks;
import io.pledgedesk.sla.FactsReader;
import io.pledgedesk.sla.Pledge;
import io.pledgedesk.sla.engine.Metric;
import io.pledgedesk.web.ui.HoursInWords;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.WorkingDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Gathers what is promised to anybody who uses the form, and the record of all promises. What single customers were
 * promised by contract is nobody else's business and doesn't stand here.
 */
@ApplicationScoped
class ServiceLevelReader {

    private final Topics topics;
    private final Clocks clocks;
    private final FactsReader facts;
    private final Calendars calendars;
    private final TrackRecord record;
    private final Opening opening;
    private final ServiceWords words;

    ServiceLevelReader(
            Topics topics,
            Clocks clocks,
            FactsReader facts,
            Calendars calendars,
            TrackRecord record,
            Opening opening,
            ServiceWords words) {
        this.topics = topics;
        this.clocks = clocks;
        this.facts = facts;
        this.calendars = calendars;
        this.record = record;
        this.opening = opening;
        this.words = words;
    }

    @Transactional
    ServiceLevels read(Times times) {
        List<Promised> promised = promised(times);
        TrackRecord.Figures figures = record.at(times.now());
        return new ServiceLevels(
                promised.stream().map(one -> row(one, promised.size(), times)).toList(),
                promised.stream()
                        .map(one -> hours(one.pledge(), times))
                        .distinct()
                        .toList(),
                kept(figures),
                pace(figures.firstReplies(), times));
    }

    /** @param topics names; empty for requests about something else */
    private record Promised(Pledge pledge, List<String> topics) {

        boolean isSame(Pledge other) {
            return pledge.targets().equals(other.targets()) && Objects.equals(pledge.calendarId(), other.calendarId());
        }
    }

    /** Topics with the same promise are one; those with the promise of all other requests aren't named. */
    private List<Promised> promised(Times times) {
        List<Promised> all = new ArrayList<>();
        Optional<Pledge> others = pledge(null, times);
        for (Topic topic : topics.choices()) {
            pledge(topic.slug, times).ifPresent(pledge -> add(all, pledge, topic.name));
        }
        others.ifPresent(pledge -> {
            all.removeIf(one -> one.isSame(pledge));
            all.add(new Promised(pledge, List.of()));
        });
        return all;
    }

    private static void add(List<Promised> all, Pledge pledge, String topic) {
        Promised known = all.stream()
                .filter(one -> one.isSame(pledge))
                .findFirst()
                .orElseGet(() -> {
                    Promised fresh = new Promised(pledge, new ArrayList<>());
                    all.add(fresh);
                    return fresh;
                });
        known.topics().add(topic);
    }

    private Optional<Pledge> pledge(String topic, Times times) {
        return clocks.pledgeFor(facts.ofStranger(topic), times.now())
                .filter(pledge -> !pledge.targets().isEmpty());
    }

    private ServiceLevels.PledgeRow row(Promised one, int rows, Times times) {
        String everything = rows == 1 ? words.everything() : words.everythingElse();
        Pledge pledge = one.pledge();
        return new ServiceLevels.PledgeRow(
                one.topics().isEmpty() ? everything : String.join(", ", one.topics()),
                length(pledge, Metric.FIRST_RESPONSE, times),
                length(pledge, Metric.NEXT_RESPONSE, times),
                length(pledge, Metric.RESOLUTION, times));
    }

    private String length(Pledge pledge, Metric metric, Times times) {
        Duration target = pledge.targets().get(metric);
        if (target == null) {
            return null;
        }
        int day = WorkingDay.minutes(calendar(pledge).orElse(null));
        long minutes = target.toMinutes();
        return pledge.calendarId() != null && minutes % day == 0
                ? words.businessDays(minutes / day)
                : times.spoken(target);
    }

    private Optional<CalendarForm> calendar(Pledge pledge) {
        return pledge.calendarId() == null
                ? Optional.empty()
                : calendars.find(pledge.calendarId()).map(details -> details.form());
    }

    private ServiceLevels.Hours hours(Pledge pledge, Times times) {
        return calendar(pledge)
                .map(calendar -> hours(calendar, pledge, times))
                .orElseGet(() -> new ServiceLevels.Hours(null, List.of(words.aroundTheClock()), null, List.of()));
    }

    private ServiceLevels.Hours hours(CalendarForm calendar, Pledge pledge, Times times) {
        LocalDate today = LocalDate.ofInstant(times.now(), ZoneId.of(calendar.timeZone()));
        return new ServiceLevels.Hours(
                opening.of(pledge.time(), times),
                HoursInWords.of(calendar, times.locale()),
                words.zone(calendar.timeZone()),
                calendar.read("", new Violations())
                        .map(definition -> SpecialDays.after(today, definition, times.language(), words))
                        .orElse(List.of()));
    }

    private List<ServiceLevels.KeptRow> kept(TrackRecord.Figures figures) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("firstResponse", words.firstInTime());
        names.put("nextResponse", words.nextInTime());
        names.put("periodicUpdate", words.updatesInTime());
        names.put("resolution", words.solvedInTime());
        List<ServiceLevels.KeptRow> rows = new ArrayList<>();
        names.forEach((metric, name) -> {
            Kept quarter = figures.quarter().get(metric);
            if (quarter.finished() > 0) {
                rows.add(new ServiceLevels.KeptRow(name, share(figures.month().get(metric)), share(quarter)));
            }
        });
        return rows;
    }

    /** Rounded down: 99.9 % is not 100 %. */
    private ServiceLevels.Share share(Kept kept) {
        return kept.finished() == 0
                ? new ServiceLevels.Share(null, words.noneDue())
                : new ServiceLevels.Share(
                        (int) (100L * kept.met() / kept.finished()), words.metOf(kept.met(), kept.finished()));
    }

    private String pace(Spread firstReplies, Times times) {
        return firstReplies.median() == null
                ? null
                : words.halfWithin(
                        times.spoken(Duration.ofSeconds(firstReplies.median())),
                        times.spoken(Duration.ofSeconds(firstReplies.p90())));
    }
}
