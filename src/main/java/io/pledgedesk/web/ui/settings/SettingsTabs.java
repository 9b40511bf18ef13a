package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.web.ui.words.ImportWords;
import io.pledgedesk.web.ui.words.OwnFieldWords;
import io.pledgedesk.web.ui.words.PeopleWords;
import io.pledgedesk.web.ui.words.SettingsWords;
import io.pledgedesk.web.ui.words.StatusNameWords;
import io.pledgedesk.web.ui.words.TagWords;
import io.pledgedesk.web.ui.words.ViewWords;
import io.pledgedesk.web.ui.words.WhatIfWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** The areas of the settings that somebody may look at. */
@ApplicationScoped
class SettingsTabs {

    static final String POLICIES = "/desk/settings/policies";
    static final String CALENDARS = "/desk/settings/calendars";
    static final String RULES = "/desk/settings/rules";
    static final String INCIDENT = "/desk/settings/incident";
    static final String GOALS = "/desk/settings/goals";
    static final String WHAT_IF = "/desk/settings/what-if";
    static final String TAGS = "/desk/settings/tags";
    static final String VIEWS = "/desk/settings/views";
    static final String MACROS = "/desk/settings/macros";

    static final String MAILBOXES = "/desk/settings/mailboxes";
    static final String MAIL_LOG = "/desk/settings/mail";
    static final String AGENTS = "/desk/settings/agents";
    static final String TEAMS = "/desk/settings/teams";
    static final String TOPICS = "/desk/settings/topics";
    static final String STATUSES = "/desk/settings/statuses";
    static final String FIELDS = "/desk/settings/fields";
    static final String IMPORTS = "/desk/settings/imports";

    private final SettingsWords words;
    private final WhatIfWords whatIf;
    private final PeopleWords people;
    private final OwnFieldWords own;
    private final ImportWords imports;
    private final StatusNameWords statuses;
    private final TagWords tags;
    private final ViewWords views;

    SettingsTabs(
            SettingsWords words,
            WhatIfWords whatIf,
            PeopleWords people,
            OwnFieldWords own,
            ImportWords imports,
            StatusNameWords statuses,
            TagWords tags,
            ViewWords views) {
        this.tags = tags;
        this.views = views;
        this.statuses = statuses;
        this.words = words;
        this.whatIf = whatIf;
        this.people = people;
        this.own = own;
        this.imports = imports;
    }

    List<SettingsTab> of(Viewer viewer) {
        List<SettingsTab> tabs = new ArrayList<>(List.of(
                new SettingsTab(POLICIES, words.policies(), "clock", words.aboutPolicies()),
                new SettingsTab(CALENDARS, words.calendars(), "calendar-clock", words.aboutCalendars()),
                new SettingsTab(RULES, words.rules(), "zap", words.aboutRules()),
                new SettingsTab(INCIDENT, words.incident(), "triangle-alert", words.aboutIncident()),
                new SettingsTab(MACROS, words.macros(), "message-square", words.aboutMacros())));
        if (viewer.is(Role.SUPERVISOR)) {
            tabs.add(new SettingsTab(TAGS, tags.title(), "tag", tags.about()));
            tabs.add(new SettingsTab(VIEWS, views.title(), "bookmark", views.about()));
            tabs.add(new SettingsTab(WHAT_IF, whatIf.title(), "history", whatIf.about()));
            tabs.add(new SettingsTab(GOALS, words.goals(), "gauge", words.aboutGoals()));
        }
        if (viewer.is(Role.ADMIN)) {
            tabs.add(new SettingsTab(AGENTS, people.agents(), "user", people.agentsLead()));
            tabs.add(new SettingsTab(TEAMS, people.teams(), "users", people.teamsLead()));
            tabs.add(new SettingsTab(TOPICS, people.topics(), "list", people.topicsLead()));
            tabs.add(new SettingsTab(FIELDS, own.fields(), "square-pen", own.fieldsLead()));
            tabs.add(new SettingsTab(STATUSES, statuses.title(), "circle-dot", statuses.about()));
            tabs.add(new SettingsTab(IMPORTS, imports.title(), "hard-drive-download", imports.about()));
            tabs.add(new SettingsTab(MAILBOXES, words.mailboxes(), "mail", words.aboutMailboxes()));
            tabs.add(new SettingsTab(MAIL_LOG, words.mailLog(), "inbox", words.aboutMailLog()));
        }
        return List.copyOf(tabs);
    }
}
