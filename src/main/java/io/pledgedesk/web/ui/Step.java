package io.pledgedesk.web.ui;

/**
 * One of the steps of a request; tag {@code steps}.
 *
 * @param detail null for none
 */
public record Step(State state, String title, Phrase detail) {

    /** Where the request stands. */
    public enum State {
        DONE("done"),
        NOW("now"),
        AHEAD("todo");

        private final String css;

        State(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
