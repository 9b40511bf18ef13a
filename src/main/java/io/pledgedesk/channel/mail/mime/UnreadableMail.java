package io.pledgedesk.channel.mail.mime;

/** A mail that can't be read, or that would cost too much. */
public final class UnreadableMail extends Exception {

    private static final long serialVersionUID = 1L;

    /** Which limit it passed. */
    public enum Kind {
        BROKEN,
        TOO_MANY_HEADERS,
        TOO_MANY_PARTS,
        TOO_DEEP,
        TOOK_TOO_LONG
    }

    private final Kind kind;

    public UnreadableMail(Kind kind) {
        super(kind.name(), null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
