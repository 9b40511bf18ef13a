package io.pledgedesk.web.ui;

import io.pledgedesk.auth.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The areas of the settings that somebody may look at. */
@ApplicationScoped
class SettingsTabs {

    static final String POLICIES = "/desk/settings/policies";
    static final String CALENDARS = "/desk/settings/calendars";
    static final String RULES = "/desk/settings/rules";

    private final SettingsWords words;

    SettingsTabs(SettingsWords words) {
        this.words = words;
    }

    List<SettingsTab> of(Viewer viewer) {
        return List.of(
                new SettingsTab(POLICIES, words.policies(), "clock", words.aboutPolicies()),
                new SettingsTab(CALENDARS, words.calendars(), "calendar-clock", words.aboutCalendars()),
                new SettingsTab(RULES, words.rules(), "zap", words.aboutRules()));
    }
}
