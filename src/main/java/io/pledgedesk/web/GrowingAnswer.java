package io.pledgedesk.web;

import io.vertx.ext.web.RoutingContext;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.BooleanSupplier;

/**
 * An answer that begins while the request is still being read. Many clients read nothing before they have sent
 * everything; writing to such a one would wait for ever. What it doesn't take yet is kept in a file until the end.
 */
public final class GrowingAnswer implements Closeable {

    private final OutputStream client;
    private final BooleanSupplier isBusy;
    private FileChannel kept;

    GrowingAnswer(OutputStream client, BooleanSupplier isBusy) {
        this.client = client;
        this.isBusy = isBusy;
    }

    public static GrowingAnswer to(OutputStream client, RoutingContext context) {
        return new GrowingAnswer(client, context.response()::writeQueueFull);
    }

    /** Sends it now if the client takes it. Does not wait. */
    public void write(byte[] part) throws IOException {
        if (kept == null && isBusy.getAsBoolean()) {
            kept = temporaryFile();
        }
        if (kept == null) {
            client.write(part);
            client.flush();
        } else {
            Channels.newOutputStream(kept).write(part);
        }
    }

    /** Sends the rest; the request has been read by now. */
    public void finish() throws IOException {
        if (kept != null) {
            kept.position(0);
            Channels.newInputStream(kept).transferTo(client);
        }
        client.flush();
    }

    @Override
    public void close() throws IOException {
        if (kept != null) {
            kept.close();
        }
    }

    private static FileChannel temporaryFile() throws IOException {
        Path file = Files.createTempFile("pledge-answer", null);
        return FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    }
}
