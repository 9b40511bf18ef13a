package io.pledgedesk.notification;

import java.util.Arrays;
import java.util.Optional;

/** The sorts of news, each with its stored name. */
public enum NewsKind {
    /** A rule tells of a clock. Many may come at once, so their mail gathers for a minute. */
    ESCALATION("escalation", true),
    /** A colleague named the agent in a note. */
    MENTION("mention", false),
    /** Somebody did something on a ticket that the agent follows. */
    FOLLOWED("followed", false),
    /** A reply could not be sent and waits in the composer. */
    REPLY_RETURNED("replyReturned", false),
    /** An answer by mail to a notification could not be taken. */
    ANSWER_REFUSED("answerRefused", false),
    /** A customer was not content. */
    RATING("rating", false),
    /** A customer declined a new time. */
    TIME_DECLINED("timeDeclined", false);

    private final String code;
    private final boolean gathers;

    NewsKind(String code, boolean gathers) {
        this.code = code;
        this.gathers = gathers;
    }

    public String code() {
        return code;
    }

    boolean gathers() {
        return gathers;
    }

    public static Optional<NewsKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
