package io.pledgedesk.web.ui;

import io.pledgedesk.view.TicketFeed;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The open streams of this node, a few for each session. */
@ApplicationScoped
class LiveStreams {

    /** Browsers open six connections to a host; one stays free for pages. */
    static final int PER_SESSION = 5;

    private static final Duration LIFE = Duration.ofSeconds(60);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

    /** For whoever listens without htmx, which has its own measure. */
    private static final long AGAIN_MILLIS = 1_000;

    /** After being closed in favour of another page: how long to wait, lest they push each other out for ever. */
    private static final long WAIT_MILLIS = 30_000;

    /** Numbers of batches mean something on their own node only. */
    private final String node = UUID.randomUUID().toString().substring(0, 8);

    private final TicketFeed feed;
    private final Map<String, Deque<Stream>> bySession = new ConcurrentHashMap<>();

    LiveStreams(TicketFeed feed) {
        this.feed = feed;
    }

    /** What a page made now knows of, for its stream. */
    String known() {
        return node + "-" + feed.number();
    }

    /** @param known as {@link #known()} gave it out; anything else has missed something */
    Multi<OutboundSseEvent> open(String session, LiveTopics topics, String known, Sse sse) {
        Multi<OutboundSseEvent> events = Multi.createFrom().emitter(emitter -> {
            Stream stream = new Stream(session, topics, sse, emitter);
            register(stream);
            emitter.onTermination(() -> forget(stream));
            if (!known().equals(known)) {
                stream.send(topics.all());
            }
        });
        Multi<OutboundSseEvent> signs = Multi.createFrom()
                .ticks()
                .every(SIGN_OF_LIFE)
                .onOverflow()
                .drop()
                .map(tick -> sse.newEventBuilder().comment("here").build());
        Multi<OutboundSseEvent> hello = Multi.createFrom()
                .item(sse.newEventBuilder()
                        .comment("hello")
                        .reconnectDelay(AGAIN_MILLIS)
                        .build());
        return Multi.createBy().merging().streams(hello, events, signs).select().first(LIFE);
    }

    private void register(Stream stream) {
        Deque<Stream> open = bySession.computeIfAbsent(stream.session, key -> new ArrayDeque<>());
        Stream oldest = null;
        synchronized (open) {
            open.addLast(stream);
            if (open.size() > PER_SESSION) {
                oldest = open.pollFirst();
            }
        }
        feed.listen(stream);
        if (oldest != null) {
            oldest.giveWay();
        }
    }

    private void forget(Stream stream) {
        feed.leave(stream);
        bySession.computeIfPresent(stream.session, (key, open) -> {
            synchronized (open) {
                open.remove(stream);
                return open.isEmpty() ? null : open;
            }
        });
    }

    /** How many streams are open. */
    int count() {
        return bySession.values().stream().mapToInt(Deque::size).sum();
    }

    private final class Stream implements Consumer<TicketFeed.News> {

        private final String session;
        private final LiveTopics topics;
        private final Sse sse;
        private final MultiEmitter<? super OutboundSseEvent> emitter;

        Stream(String session, LiveTopics topics, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
            this.session = session;
            this.topics = topics;
            this.sse = sse;
            this.emitter = emitter;
        }

        @Override
        public void accept(TicketFeed.News news) {
            send(topics.touchedBy(news));
        }

        void send(List<String> names) {
            for (String name : names) {
                emitter.emit(
                        sse.newEventBuilder().name(name).id(known()).data("").build());
            }
        }

        void giveWay() {
            emitter.emit(sse.newEventBuilder()
                    .name("closed")
                    .reconnectDelay(WAIT_MILLIS)
                    .data("")
                    .build());
            emitter.complete();
        }
    }
}
