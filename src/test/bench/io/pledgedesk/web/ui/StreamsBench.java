package io.pledgedesk.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.TestPeople;
import io.pledgedesk.auth.TestSignIn;
import io.pledgedesk.people.Agent;
import io.pledgedesk.people.Team;
import io.pledgedesk.view.TicketFeed;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Many open pages: {@code -Dstreams=1000} streams, five for each session, hear of one change after the other. Prints how
 * long the news took from the commit to each page and what the process used; client and server share it.
 */
@QuarkusTest
@Tag("database")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class StreamsBench {

    private static final int STREAMS = Integer.getInteger("streams", 1_000);
    private static final int CHANGES = 20;

    /** As often as the feed hands out news with the usual settings; tests have it off. */
    private static final long BEAT_MILLIS = 250;

    private static final Duration QUIET = Duration.ofSeconds(15);

    @TestHTTPResource
    URL base;

    @Inject
    TestPeople people;

    @Inject
    TestSignIn signIn;

    @Inject
    Desk desk;

    @Inject
    TicketFeed feed;

    @Test
    void everyPageHearsOfEveryChange() throws Exception {
        Team team = people.team();
        Agent agent = people.agent(team);
        long ticket = desk.ticket(team, "Watched by many", "x");
        String[] sessions = new String[(STREAMS + LiveStreams.PER_SESSION - 1) / LiveStreams.PER_SESSION];
        for (int i = 0; i < sessions.length; i++) {
            sessions[i] = signIn.cookie(agent.id);
        }
        ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor();
        beat.scheduleAtFixedRate(feed::deliver, BEAT_MILLIS, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        try (OpenStreams streams = new OpenStreams(base)) {
            long opening = System.nanoTime();
            for (int i = 0; i < STREAMS; i++) {
                streams.open(sessions[i / LiveStreams.PER_SESSION], ticket);
            }
            streams.awaitHello(STREAMS);
            say("%d streams open after %d ms", STREAMS, (System.nanoTime() - opening) / 1_000_000);
            Thread.sleep(1_000);
            Duration before = cpu();
            Thread.sleep(QUIET.toMillis());
            say("quiet: %.1f %% of one core", percent(cpu().minus(before), QUIET));
            long[] micros = changes(agent, ticket, streams);
            say(
                    "news: p50 %d ms, p99 %d ms, slowest %d ms, of %d",
                    micros[micros.length / 2] / 1_000,
                    micros[micros.length * 99 / 100] / 1_000,
                    micros[micros.length - 1] / 1_000,
                    micros.length);
            assertThat(micros).hasSize(STREAMS * CHANGES);
        } finally {
            beat.shutdownNow();
        }
    }

    private long[] changes(Agent agent, long ticket, OpenStreams streams) throws InterruptedException {
        long[] micros = new long[STREAMS * CHANGES];
        Duration before = cpu();
        long start = System.nanoTime();
        for (int change = 0; change < CHANGES; change++) {
            streams.expectNews();
            desk.note(agent, ticket, "Change " + change);
            long committed = System.nanoTime();
            long[] heard = streams.awaitNews(STREAMS);
            for (int i = 0; i < STREAMS; i++) {
                micros[change * STREAMS + i] = Math.max(0, heard[i] - committed) / 1_000;
            }
            Thread.sleep(300);
        }
        say(
                "busy: %.1f %% of one core at %.1f changes a second",
                percent(cpu().minus(before), Duration.ofNanos(System.nanoTime() - start)),
                CHANGES * 1e9 / (System.nanoTime() - start));
        Arrays.sort(micros);
        return micros;
    }

    private static double percent(Duration used, Duration passed) {
        return 100.0 * used.toMillis() / passed.toMillis();
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static void say(String what, Object... values) {
        System.out.println("STREAMS " + String.format(Locale.ROOT, what, values));
    }
}
