package io.pledgedesk.web.ui.settings;

/** One area of the settings, as a tab above its pages. */
public record SettingsTab(String href, String label, String icon, String about) {}
