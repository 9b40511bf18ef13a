package io.pledgedesk.web.ui.settings;

import io.pledgedesk.web.ui.DeskFrame;
import java.util.List;

/**
 * What stands around a page of the settings; layout {@code layout/settings}.
 *
 * @param current the tab that is marked; empty for none
 * @param mayEdit whether the reader may change what the page shows
 * @param saved a sentence about what was just done; null for none
 */
public record SettingsFrame(DeskFrame desk, List<SettingsTab> tabs, String current, boolean mayEdit, String saved) {}
