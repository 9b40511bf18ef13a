package io.pledgedesk.notification;

import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server through which mail leaves. */
@ApplicationScoped
class SmtpServer {

    /** Less than the time for which a mail is claimed, so that no other node sends it meanwhile. */
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    private final MailClient client;

    SmtpServer(MailClient client) {
        this.client = client;
    }

    /** Waits for its word. @throws IllegalStateException when it didn't take the mail, with what it said as the cause */
    void take(MailMessage mail) {
        try {
            client.sendMail(mail).toCompletionStage().toCompletableFuture().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new IllegalStateException("The mail server did not answer within " + PATIENCE.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while sending", e);
        }
    }
}
