package io.pledgedesk.notification;

import io.pledgedesk.auth.MagicLinks;
import io.pledgedesk.kernel.PledgeSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;

/** Mails customers the link that signs them in. Whether an address is known shows in the letter box alone. */
@ApplicationScoped
public class SignInLetters {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance link(Letter letter);
    }

    /** @param until in words */
    record Letter(String link, String until, String desk) {}

    private final MagicLinks links;
    private final Outbox outbox;
    private final LetterTimes times;
    private final SignInWords words;
    private final PledgeSettings settings;

    SignInLetters(MagicLinks links, Outbox outbox, LetterTimes times, SignInWords words, PledgeSettings settings) {
        this.links = links;
        this.outbox = outbox;
        this.times = times;
        this.words = words;
        this.settings = settings;
    }

    /** Whether this desk can mail at all. */
    public boolean isPossible() {
        return outbox.isOpen();
    }

    /**
     * @param email as it was typed
     * @param zone in which the reader reads times
     * @throws io.pledgedesk.kernel.Refusal.TooMany
     */
    public void send(String email, ZoneId zone) {
        links.checkRate(email);
        QuarkusTransaction.joiningExisting().run(() -> links.issue(email).ifPresent(link -> send(link, zone)));
    }

    private void send(MagicLinks.Link link, ZoneId zone) {
        Letter letter = new Letter(link.url(), times.inWords(link.expiresAt(), zone), settings.deskName());
        outbox.put(link.email(), words.subject(), Templates.link(letter).render());
    }
}
