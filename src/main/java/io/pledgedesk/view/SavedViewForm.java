package io.pledgedesk.view;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;

/**
 * What somebody wants to keep.
 *
 * @param teamId for views of a team; null otherwise
 * @param base the slug of the queue that it narrows
 * @param query in the language of the search box
 * @param sort the code of an order
 * @param shape what it shows of each ticket
 */
public record SavedViewForm(
        String name, Scope scope, Long teamId, String base, String query, String sort, ListShape shape) {

    private static final int MAX_NAME = 60;
    private static final int MAX_QUERY = 600;

    /** Who finds a view in their navigation. */
    public enum Scope {
        PRIVATE("private"),
        TEAM("team"),
        EVERYONE("everyone");

        private final String code;

        Scope(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }

        /** Anything else than a known code is private. */
        public static Scope of(String code) {
            for (Scope scope : values()) {
                if (scope.code.equals(code)) {
                    return scope;
                }
            }
            return PRIVATE;
        }
    }

    public SavedViewForm {
        name = Texts.line(name);
        query = Texts.line(query == null ? "" : query);
        Violations wrong = new Violations();
        wrong.require(!name.isEmpty(), "name", "nameMissing", "Give the view a name, for example “VIP, due today”.");
        wrong.require(
                Texts.length(name) <= MAX_NAME,
                "name",
                "nameTooLong",
                "A name has at most " + MAX_NAME + " characters.");
        wrong.require(
                Texts.length(query) <= MAX_QUERY, "query", "A view asks for at most " + MAX_QUERY + " characters.");
        wrong.require(scope != Scope.TEAM || teamId != null, "team", "Choose the team that the view is for.");
        wrong.require(TicketOrder.find(sort).isPresent(), "sort", "This order is not known.");
        wrong.refuseIfAny();
    }
}
