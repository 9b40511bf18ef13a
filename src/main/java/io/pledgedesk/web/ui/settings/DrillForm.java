package io.pledgedesk.web.ui.settings;

/** The simulated ticket as the address carries it; a part that is null or can't be read is as usual. */
record DrillForm(String priority, String channel, String team, String assignee, String tags, String start) {}
