package io.pledgedesk.web.ui;

import io.pledgedesk.kernel.Speech;
import io.pledgedesk.ticket.NamedStatus;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.ticket.Statuses;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What statuses are called: as the desk named them for those who read the language, else as the reader's language calls their category. */
@ApplicationScoped
public class StatusNames {

    private final Statuses statuses;
    private final UiWords ui;
    private final Speech speech;

    StatusNames(Statuses statuses, UiWords ui, Speech speech) {
        this.speech = speech;
        this.statuses = statuses;
        this.ui = ui;
    }

    public StatusMark mark(Ticket ticket) {
        return mark(statuses.book().of(ticket));
    }

    public StatusMark mark(NamedStatus status) {
        return StatusMark.of(status.category().code(), status.name(speech.now()));
    }

    /** Where a ticket stands, as a form sends it. */
    public String codeOf(Ticket ticket) {
        return statuses.book().of(ticket).choice().code();
    }

    /** Where a ticket stands, to choose it again. */
    public Option option(Ticket ticket) {
        return option(statuses.book().of(ticket));
    }

    public String of(NamedStatus status) {
        return orWord(status.name(speech.now()), status.category());
    }

    /** @param name null for what the category is called */
    public String orWord(String name, Status category) {
        return name == null ? ui.status(category.code()) : name;
    }

    public String of(StatusChoice choice) {
        return of(statuses.book().meant(choice));
    }

    /** Those that a person chooses: a ticket comes in new, and closes by itself after it was solved. */
    public List<Option> choices() {
        return Stream.of(Status.OPEN, Status.PENDING, Status.ON_HOLD, Status.SOLVED)
                .flatMap(category -> statuses.book().active(category).stream())
                .map(this::option)
                .toList();
    }

    private Option option(NamedStatus status) {
        return new Option(status.choice().code(), of(status));
    }

    /** What lists can be narrowed to: whole categories, and those of the desk's own in them. */
    public List<Option> filters() {
        StatusBook book = statuses.book();
        List<Option> all = new ArrayList<>();
        for (Status category : Status.values()) {
            List<NamedStatus> active = book.active(category);
            if (active.size() == 1) {
                all.add(new Option(category.code(), of(active.get(0))));
            } else {
                String whole = ui.status(category.code());
                all.add(new Option(category.code(), whole));
                active.forEach(status -> all.add(new Option(status.exactly().code(), whole + " › " + of(status))));
            }
        }
        return all;
    }

    /** What a list is narrowed to, in words. @param code one that {@link #filters} offered, or an outdated one */
    public String filter(String code) {
        Optional<StatusChoice> choice = StatusChoice.find(code);
        return choice.filter(asked -> asked.namedId() != null)
                .flatMap(asked -> statuses.book().find(asked.namedId()))
                .map(this::of)
                .or(() -> choice.map(asked -> ui.status(asked.category().code())))
                .orElse(code);
    }

    /** Every category with its word. */
    public List<Option> categories() {
        return Arrays.stream(Status.values())
                .map(status -> new Option(status.code(), ui.status(status.code())))
                .toList();
    }
}
