package io.pledgedesk.web.ui;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Many pages that listen, read by one thread. */
final class OpenStreams implements AutoCloseable {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    private static final class Page {
        private final SocketChannel channel;
        private final StringBuilder text = new StringBuilder();
        private volatile boolean greeted;
        private volatile long heardAt;

        Page(SocketChannel channel) {
            this.channel = channel;
        }
    }

    private final URL base;
    private final Selector selector = Selector.open();
    private final List<Page> pages = new ArrayList<>();
    private final Thread reader = new Thread(this::read, "pages");
    private volatile boolean closed;

    OpenStreams(URL base) throws IOException {
        this.base = base;
        reader.setDaemon(true);
        reader.start();
    }

    void open(String session, long ticket) throws IOException {
        SocketChannel channel = SocketChannel.open(new InetSocketAddress(base.getHost(), base.getPort()));
        String request = "GET /desk/stream?topics=ticket:" + ticket + " HTTP/1.1\r\nHost: " + base.getHost() + ":"
                + base.getPort() + "\r\nAccept: text/event-stream\r\nCookie: pledge=" + session + "\r\n\r\n";
        channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
        channel.configureBlocking(false);
        Page page = new Page(channel);
        pages.add(page);
        selector.wakeup();
        channel.register(selector, SelectionKey.OP_READ, page);
    }

    private void read() {
        ByteBuffer buffer = ByteBuffer.allocate(16_384);
        while (!closed) {
            try {
                selector.select(20);
                for (SelectionKey key : selector.selectedKeys()) {
                    take((Page) key.attachment(), buffer);
                }
                selector.selectedKeys().clear();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void take(Page page, ByteBuffer buffer) throws IOException {
        buffer.clear();
        if (page.channel.read(buffer) <= 0) {
            return;
        }
        page.text.append(StandardCharsets.UTF_8.decode(buffer.flip()));
        if (page.text.indexOf("hello") >= 0) {
            page.greeted = true;
        }
        if (page.heardAt == 0 && page.text.indexOf("event:") >= 0) {
            page.heardAt = System.nanoTime();
            page.text.setLength(0);
        }
    }

    void awaitHello(int count) throws InterruptedException, TimeoutException {
        await(count, true);
    }

    /** From now on the next news counts. */
    void expectNews() {
        pages.forEach(page -> {
            page.text.setLength(0);
            page.heardAt = 0;
        });
    }

    /** @return when each page heard, by {@link System#nanoTime()} */
    long[] awaitNews(int count) throws InterruptedException {
        try {
            await(count, false);
        } catch (TimeoutException e) {
            throw new AssertionError(e.getMessage());
        }
        return pages.stream().mapToLong(page -> page.heardAt).toArray();
    }

    private void await(int count, boolean greeting) throws InterruptedException, TimeoutException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        long there = 0;
        while (System.nanoTime() < end) {
            there = pages.stream()
                    .filter(page -> greeting ? page.greeted : page.heardAt != 0)
                    .count();
            if (there >= count) {
                return;
            }
            Thread.sleep(2);
        }
        throw new TimeoutException("Only " + there + " of " + count + " pages heard it.");
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (Page page : pages) {
            page.channel.close();
        }
        selector.close();
    }
}
