package io.pledgedesk.guide;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Publishes guides when their time has come, and tidies up. */
@ApplicationScoped
class GuideSchedule {

    private static final int AT_ONCE = 50;

    private final Guides guides;
    private final GuideImages images;

    GuideSchedule(Guides guides, GuideImages images) {
        this.guides = guides;
        this.images = images;
    }

    @Scheduled(every = "6h", delayed = "11m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        images.removeUnused();
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        guides.publishDue(AT_ONCE);
    }
}
