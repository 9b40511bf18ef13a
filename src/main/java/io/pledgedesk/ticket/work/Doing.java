package io.pledgedesk.ticket.work;

/** What an agent does on a ticket that they have open. */
public enum Doing {
    LOOKING("looking"),
    REPLYING("replying"),
    NOTING("noting");

    private final String code;

    Doing(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public boolean isWriting() {
        return this != LOOKING;
    }

    /** Anything else than a known code is looking. */
    public static Doing of(String code) {
        for (Doing doing : values()) {
            if (doing.code.equals(code)) {
                return doing;
            }
        }
        return LOOKING;
    }
}
