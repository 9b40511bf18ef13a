package io.pledgedesk.web.ui;

import io.pledgedesk.web.Look;
import java.util.List;
import java.util.stream.Stream;

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
 * @param stream where the page hears that something changed
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
        Toast toast,
        boolean mayWork,
        String stream) {

    public DeskFrame {
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** The same page with navigation as icons only, for workspaces that need the room. */
    public DeskFrame asRail() {
        return with(true, toast, stream);
    }

    /** The same page with something to say; null says nothing more than before. */
    public DeskFrame saying(String text) {
        return text == null ? this : with(rail, new Toast(text, null), stream);
    }

    /** The same page, told of changes to a ticket as well. */
    public DeskFrame watching(long ticketId) {
        return with(rail, toast, stream + ",ticket:" + ticketId);
    }

    private DeskFrame with(boolean narrow, Toast said, String source) {
        return new DeskFrame(look, viewer, times, csrf, sections, foot, current, unread, narrow, said, mayWork, source);
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

    /** Everything that the navigation leads to. */
    public List<NavEntry> places() {
        return Stream.concat(sections.stream().flatMap(section -> section.entries().stream()), foot.stream())
                .toList();
    }
}
