package io.pledgedesk.web.ui.settings;

import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.macro.Macro;
import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestForm;

/** What the form of a saved answer sends. */
class MacroInput {

    /**
     * @param id null for a new one
     * @param takesIt whether the box is ticked
     */
    record View(
            Long id,
            Form form,
            List<Option> teams,
            List<Option> statuses,
            List<Option> priorities,
            List<Option> moves,
            boolean takesIt,
            String version,
            String placeholders) {}

    @RestForm
    String name;

    @RestForm
    String team;

    @RestForm
    String reply;

    @RestForm
    String status;

    @RestForm
    String priority;

    @RestForm
    String moveTo;

    @RestForm
    String takesIt;

    @RestForm
    String tags;

    @RestForm
    String version;

    static MacroInput of(Macro macro) {
        MacroForm form = macro.form();
        MacroInput input = new MacroInput();
        input.name = form.name();
        input.team = Ids.text(form.teamId());
        input.reply = form.reply();
        input.status = form.status() == null ? null : form.status().code();
        input.priority = form.priority() == null ? null : form.priority().code();
        input.moveTo = Ids.text(form.moveToId());
        input.takesIt = form.takesIt() ? "yes" : null;
        input.tags = String.join(", ", form.tags());
        input.version = Integer.toString(macro.version());
        return input;
    }

    /** @throws Refusal.Invalid for what a macro can't do */
    MacroForm form() {
        return new MacroForm(
                name,
                id(team, "team"),
                reply,
                code(status, "status", StatusChoice::find),
                code(priority, "priority", Priority::find),
                id(moveTo, "moveTo"),
                takesIt != null,
                MacroForm.tagsIn(tags));
    }

    int version() {
        return (int) Ids.parseField(version, "version");
    }

    Map<String, String> typed() {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("name", name);
        typed.put("team", team);
        typed.put("reply", reply);
        typed.put("status", status);
        typed.put("priority", priority);
        typed.put("moveTo", moveTo);
        typed.put("tags", tags);
        typed.replaceAll((field, value) -> value == null ? "" : value);
        return typed;
    }

    private static Long id(String text, String field) {
        return text == null || text.isBlank() ? null : Ids.parseField(text, field);
    }

    private static <T> T code(String text, String field, Function<String, Optional<T>> find) {
        return text == null || text.isBlank()
                ? null
                : find.apply(text)
                        .orElseThrow(() -> new Refusal.Invalid(field, "choiceMissing", "Choose one from the list."));
    }
}
