package io.pledgedesk.web.ui.portal;

import io.pledgedesk.report.Kept;
import io.pledgedesk.web.ui.Times;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How fast others were answered lately, beside the form. */
@ApplicationScoped
class Pace {

    private final TrackRecord record;
    private final ServiceWords words;

    Pace(TrackRecord record, ServiceWords words) {
        this.record = record;
        this.words = words;
    }

    /** Empty while nothing was promised and nobody was answered. */
    List<StatusView.Fact> of(Times times) {
        TrackRecord.Figures figures = record.at(times.now());
        List<StatusView.Fact> facts = new ArrayList<>();
        Kept firstReplies = figures.month().get("firstResponse");
        if (firstReplies.finished() > 0) {
            long percent = 100L * firstReplies.met() / firstReplies.finished();
            facts.add(new StatusView.Fact(words.keptShort(), percent + "%"));
        }
        if (figures.firstReplies().median() != null) {
            Duration half = Duration.ofSeconds(figures.firstReplies().median());
            facts.add(new StatusView.Fact(words.halfShort(), times.spoken(half)));
        }
        return facts;
    }
}
