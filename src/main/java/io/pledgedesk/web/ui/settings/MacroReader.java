package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.macro.Macro;
import io.pledgedesk.macro.MacroForm;
import io.pledgedesk.macro.Placeholders;
import io.pledgedesk.people.Names;
import io.pledgedesk.people.Team;
import io.pledgedesk.web.SpokenRefusals;
import io.pledgedesk.web.ui.Choices;
import io.pledgedesk.web.ui.Form;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.words.MacroWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what the pages of saved answers show. */
@ApplicationScoped
class MacroReader {

    private final Names names;
    private final Choices choices;
    private final MacroWords words;
    private final SpokenRefusals spoken;
    private final UiWords ui;
    private final StatusNames statuses;

    MacroReader(
            Names names, Choices choices, MacroWords words, UiWords ui, SpokenRefusals spoken, StatusNames statuses) {
        this.statuses = statuses;
        this.spoken = spoken;
        this.names = names;
        this.choices = choices;
        this.words = words;
        this.ui = ui;
    }

    @Transactional
    List<MacroPages.MacroRow> rows(List<Macro> macros) {
        Map<Long, Team> teams = names.teams(macros.stream()
                .map(Macro::form)
                .flatMap(form -> Stream.of(form.teamId(), form.moveToId()))
                .toList());
        return macros.stream()
                .map(macro -> row(macro.id(), macro.form(), teams))
                .toList();
    }

    private MacroPages.MacroRow row(long id, MacroForm form, Map<Long, Team> teams) {
        List<String> changes = new ArrayList<>();
        if (form.status() != null) {
            changes.add(statuses.of(form.status()));
        }
        if (form.priority() != null) {
            changes.add(ui.priority(form.priority().code()));
        }
        if (form.moveToId() != null && teams.containsKey(form.moveToId())) {
            changes.add(teams.get(form.moveToId()).name);
        }
        if (form.takesIt()) {
            changes.add(words.takesIt());
        }
        changes.addAll(form.tags());
        Team team = teams.get(form.teamId());
        return new MacroPages.MacroRow(
                id, form.name(), team == null ? words.everyone() : team.name, form.reply(), changes);
    }

    @Transactional
    MacroInput.View view(Viewer viewer, Long id, MacroInput input, Refusal.Invalid refusal) {
        Form form = Form.of(input.typed());
        return new MacroInput.View(
                id,
                refusal == null ? form : form.with(spoken.of(refusal)),
                Choices.orNone(words.everyone(), choices.teams(viewer)),
                Choices.orNone(words.unchanged(), statuses.choices()),
                Choices.orNone(words.unchanged(), choices.priorities()),
                Choices.orNone(words.unchanged(), choices.teams(viewer)),
                input.takesIt != null,
                input.version,
                Placeholders.KNOWN.stream().map(name -> "{{" + name + "}}").collect(Collectors.joining(", ")));
    }

    Refusal.Invalid overtaken() {
        return new Refusal.Invalid("name", words.overtaken());
    }
}
