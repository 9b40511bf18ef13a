package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailParser;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.channel.mail.mime.UnreadableMail;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/** Reads mails on threads of its own, four at a time and ten seconds of wall time each, so that no mail stops the others. */
@ApplicationScoped
class MailReader {

    private static final Logger LOG = Logger.getLogger(MailReader.class);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final ExecutorService threads = Executors.newCachedThreadPool(MailReader::thread);
    private final Duration longest;

    MailReader() {
        this(LONGEST);
    }

    MailReader(Duration longest) {
        this.longest = longest;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }

    Reading read(byte[] source) {
        turns.acquireUninterruptibly();
        Future<Reading> reading = threads.submit(() -> parse(source));
        try {
            return reading.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Reading.failed(Identity.ofUnreadable(source), Reason.TOOK_TOO_LONG);
        } catch (ExecutionException e) {
            LOG.warn("A mail could not be read", e.getCause());
            return Reading.failed(Identity.ofUnreadable(source), Reason.UNREADABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while reading a mail", e);
        } finally {
            reading.cancel(true);
            turns.release();
        }
    }

    private static Reading parse(byte[] source) {
        try {
            ParsedMail mail = MailParser.parse(source);
            return Reading.of(Identity.of(source, mail.headers()), mail);
        } catch (UnreadableMail e) {
            return Reading.failed(Identity.ofUnreadable(source), reason(e.kind()));
        }
    }

    private static Reason reason(UnreadableMail.Kind kind) {
        return switch (kind) {
            case BROKEN -> Reason.UNREADABLE;
            case TOO_MANY_HEADERS -> Reason.TOO_MANY_HEADERS;
            case TOO_MANY_PARTS -> Reason.TOO_MANY_PARTS;
            case TOO_DEEP -> Reason.TOO_DEEP;
            case TOOK_TOO_LONG -> Reason.TOOK_TOO_LONG;
        };
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mail-reader");
        thread.setDaemon(true);
        return thread;
    }
}
