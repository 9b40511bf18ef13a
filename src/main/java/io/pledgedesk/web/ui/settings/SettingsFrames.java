package io.pledgedesk.web.ui.settings;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.web.ui.Frames;
import io.pledgedesk.web.ui.words.SettingsWords;
import jakarta.enterprise.context.RequestScoped;

/** Makes what stands around the pages of the settings. */
@RequestScoped
class SettingsFrames {

    private final Frames frames;
    private final SettingsTabs tabs;
    private final SettingsWords words;
    private final CurrentViewer viewer;

    SettingsFrames(Frames frames, SettingsTabs tabs, SettingsWords words, CurrentViewer viewer) {
        this.frames = frames;
        this.tabs = tabs;
        this.words = words;
        this.viewer = viewer;
    }

    SettingsFrame of(String current) {
        return of(current, null);
    }

    /** @param done {@code saved}, {@code deleted} or null, as an address carries it */
    SettingsFrame of(String current, String done) {
        Viewer reader = viewer.get();
        String said = "saved".equals(done) ? words.saved() : "deleted".equals(done) ? words.deleted() : null;
        return new SettingsFrame(
                frames.desk("/desk/settings"), tabs.of(reader), current, reader.is(Role.SUPERVISOR), said);
    }
}
