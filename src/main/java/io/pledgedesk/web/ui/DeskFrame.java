package io.pledgedesk.web.ui;

import io.pledgedesk.web.Look;
import java.util.List;

/**
 * Everything around a page for staff; layout {@code layout/desk}. Made by {@link Frames#desk}.
 *
 * @param viewer who is signed in
 * @param times the agent's zone
 * @param csrf the token of every form
 * @param sections navigation above
 * @param foot navigation below
 * @param current the {@code href} of the navigation that is marked
 * @param unread notifications behind the bell
 * @param rail whether the navigation is a narrow strip of icons
 * @param toast what the page before has just done; null for nothing
 * @param mayWork false for light agents, who take and open no tickets
 */
public record DeskFrame(
        Look look,
        Avatar viewer,
        Times times,
        String csrf,
        List<NavSection> sections,
        List<NavEntry> foot,
        String current,
        int unread,
        boolean rail,
        String toast,
        boolean mayWork) {

    public DeskFrame {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** The same page with navigation as icons only, for workspaces that need the room. */
    public DeskFrame asRail() {
        return new DeskFrame(look, viewer, times, csrf, sections, foot, current, unread, true, toast, mayWork);
    }

    /** The same page with something to say; null says nothing more than before. */
    public DeskFrame saying(String text) {
        return text == null
                ? this
                : new DeskFrame(look, viewer, times, csrf, sections, foot, current, unread, rail, text, mayWork);
    }

    public boolean isCurrent(NavEntry entry) {
        return entry.href().equals(current);
    }

    /** Queue and other entries shown in the rail: each section's first, then the foot. */
    public List<NavEntry> railEntries() {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .filter(entry -> entry.keys() != null)
                .toList();
    }
}
