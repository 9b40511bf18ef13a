package io.pledgedesk.web.ui;

/** One of the steps of a request; tag {@code steps}. */
public record Step(State state, String title, String detail) {

    /** Where the request stands. */
    public enum State {
        DONE("done"),
        NOW("now"),
        TODO("todo");

        private final String css;

        State(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }
}
