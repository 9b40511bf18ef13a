package io.pledgedesk.web.ui.figures;

import io.pledgedesk.report.Board;
import io.pledgedesk.report.Boards;
import io.pledgedesk.report.Live;
import io.pledgedesk.report.LiveFigures;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Boards as they change: the large numbers within a second, everything every five. However many screens show a team, its
 * board is made once a node, and only while somebody looks.
 */
@ApplicationScoped
class WallFeed {

    private static final Logger LOG = Logger.getLogger(WallFeed.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_A_BOARD = 5;

    /** @param team null for all @param zone says when today began */
    record Watch(Long team, ZoneId zone) {}

    private final Boards boards;
    private final LiveFigures live;
    private final Map<Watch, Multi<Board>> running = new ConcurrentHashMap<>();

    WallFeed(Boards boards, LiveFigures live) {
        this.boards = boards;
        this.live = live;
    }

    Board now(Watch watch) {
        return boards.of(watch.team(), watch.zone());
    }

    /** A screen that is slow to take them gets the latest only, and holds up nobody else. */
    Multi<Board> changes(Watch watch) {
        return running.computeIfAbsent(watch, this::start).onOverflow().dropPreviousItems();
    }

    private Multi<Board> start(Watch watch) {
        Looks looks = new Looks(watch);
        return Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .onCancellation()
                .invoke(() -> running.remove(watch))
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .onItem()
                .transformToIterable(tick -> looks.next(tick).stream().toList())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** One after the other: what was seen last decides whether there is news. */
    private final class Looks {

        private final Watch watch;
        private volatile Board seen;

        Looks(Watch watch) {
            this.watch = watch;
        }

        /** A failure costs one look, not the stream: the screen says by itself that its numbers are old. */
        Optional<Board> next(long tick) {
            try {
                if (seen == null || tick % LOOKS_A_BOARD == 0 || hasNews()) {
                    seen = now(watch);
                    return Optional.of(seen);
                }
            } catch (RuntimeException e) {
                LOG.warnf("The wallboard could not be read: %s", e.toString());
            }
            return Optional.empty();
        }

        private boolean hasNews() {
            Live now = live.of(watch.team());
            return !seen.isCurrent(now);
        }
    }
}
