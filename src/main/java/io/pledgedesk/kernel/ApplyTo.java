package io.pledgedesk.kernel;

/** For whom a new version of a calendar or policy holds. */
public enum ApplyTo {
    /** Open tickets too, from the change forward. */
    OPEN("open"),
    /** Only tickets that are created after the change. */
    NEW("new");

    private final String code;

    ApplyTo(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /**
     * @param text a query parameter; null means {@code standard}
     * @throws Refusal.Invalid for anything but the two codes
     */
    public static ApplyTo parse(String text, ApplyTo standard) {
        if (text == null) {
            return standard;
        }
        for (ApplyTo value : values()) {
            if (value.code.equals(text)) {
                return value;
            }
        }
        throw new Refusal.Invalid("applyTo", "applyTo is open or new.");
    }
}
