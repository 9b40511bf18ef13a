package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailAddress;
import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.mail.AgentAddress;
import io.pledgedesk.mail.Mailbox;
import io.pledgedesk.mail.Mailboxes;
import io.pledgedesk.mail.SignedIds;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Decides whether a mail is let in at all, before it is asked where it belongs. */
@ApplicationScoped
class Admission {

    private static final int MAX_HOPS = 30;

    private final SignedIds signed;
    private final Mailboxes mailboxes;

    Admission(SignedIds signed, Mailboxes mailboxes) {
        this.signed = signed;
        this.mailboxes = mailboxes;
    }

    /** Why a mail goes no further; empty for one that does. */
    Optional<Verdict> stops(Reading reading, Dmarc dmarc) {
        MailHeaders headers = reading.mail().headers();
        if (isOurs(headers)) {
            return Optional.of(new Verdict(Outcome.DUPLICATE, Reason.OWN_MESSAGE, null));
        }
        Optional<Reason> automatic = Automatic.ignores(reading.mail());
        if (automatic.filter(Reason.LOOP::equals).isPresent()) {
            return automatic.map(Verdict::ignored);
        }
        return doubtful(reading, dmarc, automatic.isPresent())
                .map(Verdict::quarantined)
                .or(() -> automatic.map(Verdict::ignored));
    }

    private Optional<Reason> doubtful(Reading reading, Dmarc dmarc, boolean automatic) {
        if (reading.mail().headers().all("received").size() > MAX_HOPS) {
            return Optional.of(Reason.TOO_MANY_HOPS);
        }
        List<MailAddress> senders = reading.senders();
        if (reading.named() > 1) {
            return Optional.of(Reason.SEVERAL_SENDERS);
        }
        if (senders.isEmpty()) {
            return automatic ? Optional.empty() : Optional.of(Reason.NO_SENDER);
        }
        return byName(senders.get(0), dmarc);
    }

    private Optional<Reason> byName(MailAddress sender, Dmarc dmarc) {
        List<Mailbox> ours = mailboxes.all();
        String plain = signed.readReplyAddress(sender.address())
                .map(SignedIds.ReplyAddress::mailbox)
                .or(() -> signed.readAgentAddress(sender.address()).map(AgentAddress::mailbox))
                .orElse(sender.address());
        if (ours.stream().anyMatch(box -> box.address.equals(plain))) {
            return Optional.of(Reason.OWN_SENDER);
        }
        if (dmarc.fails() && ours.stream().anyMatch(box -> box.domain().equals(sender.domain()))) {
            return Optional.of(Reason.DMARC_OWN_DOMAIN);
        }
        return dmarc.fails() && dmarc.rejects() ? Optional.of(Reason.DMARC_REJECTED) : Optional.empty();
    }

    private boolean isOurs(MailHeaders headers) {
        return headers.ids("message-id").stream().anyMatch(id -> signed.read(id).isPresent());
    }
}
