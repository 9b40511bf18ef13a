/** What admins and supervisors set: calendars, policies, rules, teams, agents, fields, mailboxes, imports, trials of changes. */
package io.pledgedesk.web.ui.settings;
