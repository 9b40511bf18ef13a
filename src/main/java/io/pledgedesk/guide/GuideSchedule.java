package io.pledgedesk.guide;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes guides when their time has come. */
@ApplicationScoped
class GuideSchedule {

    private static final int AT_ONCE = 50;

    private final Guides guides;

    GuideSchedule(Guides guides) {
        this.guides = guides;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        guides.publishDue(AT_ONCE);
    }
}
