package io.pledgedesk.web.ui;

import java.util.List;

/** Lines of the desk's navigation under one heading. */
public record NavSection(String title, List<NavEntry> entries) {
    public NavSection {
        entries = List.copyOf(entries);
    }
}
