package io.pledgedesk.channel.mail;

import io.pledgedesk.channel.mail.mime.MailHeaders;
import io.pledgedesk.channel.mail.mime.ParsedMail;
import io.pledgedesk.mail.LoopMarker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Mail that no person wrote to us: named rules, the first that holds counts. */
final class Automatic {

    private record Rule(Reason reason, Predicate<ParsedMail> holds) {}

    private static final List<Rule> IGNORED = List.of(
            new Rule(Reason.LOOP, mail -> mail.headers().has(LoopMarker.HEADER)),
            new Rule(Reason.READ_RECEIPT, mail -> isReport(mail, "disposition-notification")),
            new Rule(Reason.ABUSE_REPORT, mail -> isReport(mail, "feedback-report")),
            new Rule(Reason.BOUNCE, Automatic::isBounce),
            new Rule(Reason.CALENDAR_REPLY, mail -> "reply".equals(mail.calendarMethod())),
            new Rule(Reason.AUTO_REPLY, mail -> isAutoReply(mail.headers())),
            new Rule(Reason.NULL_RETURN_PATH, mail -> hasNullReturnPath(mail.headers())),
            new Rule(Reason.BULK, mail -> mail.headers().has("list-unsubscribe") && !isListPost(mail.headers())));

    private static final Set<String> MAILERS = Set.of("mailer-daemon", "mail-daemon", "postmaster");
    private static final Pattern NO_REPLY = Pattern.compile(
            "(?:.*[-_.+])?(?:no|not|donot|do-not|do_not|dont|never)[-_.]?(?:reply|respond|answer)(?:[-_.+].*)?");
    private static final Set<String> BULKY = Set.of("bulk", "junk", "list");

    private Automatic() {}

    /** Why a mail is put aside, if it is. */
    static Optional<Reason> ignores(ParsedMail mail) {
        return IGNORED.stream()
                .filter(rule -> rule.holds.test(mail))
                .map(Rule::reason)
                .findFirst();
    }

    /** Whether it is taken, but answering it by a machine would be wrong. */
    static boolean wantsNoAnswer(ParsedMail mail, String sender) {
        MailHeaders headers = mail.headers();
        return isMachine(headers)
                || isListPost(headers)
                || headers.has("list-id")
                || headers.has("x-auto-response-suppress")
                || BULKY.contains(headers.word("precedence"))
                || isNoReply(sender);
    }

    /** {@code auto-generated} and anything else but {@code no}. */
    static boolean isMachine(MailHeaders headers) {
        String said = headers.word("auto-submitted");
        return !said.isEmpty() && !said.equals("no");
    }

    static boolean isNoReply(String sender) {
        String local = sender.substring(0, sender.indexOf('@'));
        return MAILERS.contains(local) || NO_REPLY.matcher(local).matches();
    }

    private static boolean isReport(ParsedMail mail, String kind) {
        return mail.contentType().isReportOf(kind) || mail.types().contains("message/" + kind);
    }

    private static boolean isBounce(ParsedMail mail) {
        boolean fromMailer = mail.headers().addresses("from").stream()
                .anyMatch(from -> MAILERS.contains(
                        from.address().substring(0, from.address().indexOf('@'))));
        return isReport(mail, "delivery-status")
                || isReport(mail, "global-delivery-status")
                || mail.headers().has("x-failed-recipients")
                || (fromMailer && (hasNullReturnPath(mail.headers()) || isMachine(mail.headers())));
    }

    private static boolean isAutoReply(MailHeaders headers) {
        return headers.word("auto-submitted").equals("auto-replied")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.has("x-auto-reply-from")
                || headers.word("precedence").equals("auto_reply")
                || headers.word("precedence").equals("auto-reply");
    }

    private static boolean hasNullReturnPath(MailHeaders headers) {
        return headers.first("return-path")
                .map(path -> path.replace(" ", "").equals("<>"))
                .orElse(false);
    }

    private static boolean isListPost(MailHeaders headers) {
        return headers.first("list-post")
                        .map(post -> !post.equalsIgnoreCase("no"))
                        .orElse(false)
                || headers.has("x-beenthere")
                || headers.word("precedence").equals("list");
    }
}
