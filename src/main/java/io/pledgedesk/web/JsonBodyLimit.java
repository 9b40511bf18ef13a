package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** JSON bodies end at 1 MiB; the server's own limit is higher, for attachments and imports. */
@Provider
class JsonBodyLimit implements ReaderInterceptor {

    static final int MAX_BYTES = 1 << 20;

    @ServerRequestFilter
    void check(ContainerRequestContext request) {
        if (isJson(request.getMediaType()) && request.getLength() > MAX_BYTES) {
            throw tooLarge();
        }
    }

    /** A body that is sent in pieces doesn't say how long it is: it is counted while it is read. */
    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            context.setInputStream(new Counted(context.getInputStream()));
        }
        return context.proceed();
    }

    private static boolean isJson(MediaType type) {
        return type != null
                && (type.getSubtype().equals("json") || type.getSubtype().endsWith("+json"));
    }

    private static Refusal.TooLarge tooLarge() {
        return new Refusal.TooLarge("A JSON body may have 1 MiB.");
    }

    private static final class Counted extends FilterInputStream {

        private int left = MAX_BYTES;

        Counted(InputStream body) {
            super(body);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw tooLarge();
            }
        }
    }
}
