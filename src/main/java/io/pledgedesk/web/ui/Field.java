package io.pledgedesk.web.ui;

/**
 * One field of a form with its words; tags {@code field}, {@code input}, {@code textarea}, {@code select}.
 *
 * @param hint null for none
 * @param error what to type instead; null when nothing is wrong
 */
public record Field(String id, String name, String label, String hint, String error, String value, boolean optional) {

    /** A field that may stay empty. */
    public Field asOptional() {
        return new Field(id, name, label, hint, error, value, true);
    }

    /** The ids for {@code aria-describedby}; null when there is nothing to read. */
    public String describedBy() {
        if (hint == null) {
            return error == null ? null : id + "-e";
        }
        return error == null ? id + "-h" : id + "-e " + id + "-h";
    }
}
