package io.pledgedesk.web.ui.ticket;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.web.ui.StatusMark;
import io.pledgedesk.web.ui.StatusNames;
import io.pledgedesk.web.ui.Times;
import io.pledgedesk.web.ui.settings.CorrectionEditor;
import io.pledgedesk.web.ui.words.CallWords;
import io.pledgedesk.web.ui.words.EventWords;
import io.pledgedesk.web.ui.words.UiWords;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts facts into words. */
@ApplicationScoped
class EventLines {

    private final EventWords words;
    private final CallWords calls;
    private final CorrectionEditor corrections;
    private final UiWords ui;
    private final StatusNames statuses;

    EventLines(EventWords words, CallWords calls, CorrectionEditor corrections, UiWords ui, StatusNames statuses) {
        this.corrections = corrections;
        this.statuses = statuses;
        this.calls = calls;
        this.words = words;
        this.ui = ui;
    }

    /** @return null for what the conversation shows in another way */
    EventLine of(TicketEvent event, Times times) {
        Line line = line(event.actor(), event.fact(), times);
        return line == null ? null : new EventLine(line.icon, line.text, times.brief(event.at()), line.css, line.href);
    }

    private record Line(String icon, String text, String css, String href) {

        static Line of(String icon, String text) {
            return new Line(icon, text, null, null);
        }

        static Line about(String icon, String text, long ticketId) {
            return new Line(icon, text, null, "/desk/tickets/" + ticketId);
        }

        static Line guide(String icon, String text, long guideId) {
            return new Line(icon, text, null, "/desk/guides/" + guideId + "/read");
        }
    }

    private Line line(Actor by, Fact fact, Times times) {
        String who = by.name();
        if (fact instanceof Fact.StatusChanged changed) {
            return status(by, changed.to(), changed.toName());
        }
        if (fact instanceof Fact.StatusNamed named) {
            return status(by, named.category(), named.toName());
        }
        if (fact instanceof Fact.PriorityChanged changed) {
            return Line.of(
                    "signal-high",
                    words.priority(
                            who,
                            ui.priority(changed.from().code()),
                            ui.priority(changed.to().code())));
        }
        if (fact instanceof Fact.SubjectChanged changed) {
            return Line.of("square-pen", words.subject(who, changed.from()));
        }
        if (fact instanceof Fact.AssigneeChanged changed) {
            return Line.of("user", assignee(by, changed));
        }
        if (fact instanceof Fact.TeamChanged changed) {
            return Line.of(
                    "users",
                    changed.to() == null ? words.noTeam(who, changed.fromName()) : words.team(who, changed.toName()));
        }
        if (fact instanceof Fact.TopicChanged changed) {
            return Line.of(
                    "folder",
                    changed.to() == null ? words.noTopic(who, changed.fromName()) : words.topic(who, changed.toName()));
        }
        if (fact instanceof Fact.OrganizationChanged changed) {
            return Line.of(
                    "building-2",
                    changed.to() == null
                            ? words.noOrganization(changed.fromName())
                            : words.organization(changed.toName()));
        }
        if (fact instanceof Fact.TagsChanged changed) {
            return Line.of("tag", tags(who, changed));
        }
        if (fact instanceof Fact.CallLogged call) {
            return Line.of(
                    "phone",
                    call.direction() == Direction.OUTBOUND
                            ? calls.out(who, call.number(), call.minutes())
                            : calls.in(who, call.number(), call.minutes()));
        }
        if (fact instanceof Fact.CustomFieldsChanged changed) {
            return Line.of("square-pen", fields(who, changed));
        }
        return clock(by, fact, times);
    }

    private Line clock(Actor by, Fact fact, Times times) {
        if (fact instanceof Fact.PolicyApplied applied) {
            return Line.of(
                    "shield-check", applied.policyId() == null ? words.noPolicy() : words.policy(applied.name()));
        }
        if (fact instanceof Fact.ClockWarned warned) {
            String due = times.brief(warned.dueAt()).text();
            return new Line("clock-alert", words.warned(ui.metric(warned.metric()), due), "soon", null);
        }
        if (fact instanceof Fact.ClockBreached breached) {
            String due = times.brief(breached.dueAt()).text();
            return new Line("triangle-alert", words.breached(ui.metric(breached.metric()), due), "late", null);
        }
        if (fact instanceof Fact.TimeProposed proposed) {
            String until = times.brief(proposed.until()).text();
            return Line.of("calendar-clock", words.timeProposed(by.name(), until, proposed.reason()));
        }
        if (fact instanceof Fact.TimeDeclined declined) {
            String until = times.brief(declined.until()).text();
            return new Line("triangle-alert", words.timeDeclined(by.name(), until), "soon", null);
        }
        if (fact instanceof Fact.HoursCorrected corrected) {
            return Line.of("calendar-clock", corrections.event(by.name(), corrected, times));
        }
        if (fact instanceof Fact.EscalationFired fired) {
            return Line.of("zap", words.escalated(fired.ruleName(), String.join(", ", fired.actions())));
        }
        return link(by, fact);
    }

    private Line link(Actor by, Fact fact) {
        String who = by.name();
        if (fact instanceof Fact.MergedInto merged) {
            return Line.about("merge", words.mergedInto(who, merged.ticketId()), merged.ticketId());
        }
        if (fact instanceof Fact.MergedFrom merged) {
            return Line.about("merge", words.mergedFrom(who, merged.ticketId()), merged.ticketId());
        }
        if (fact instanceof Fact.MergeUndone undone) {
            return Line.about("undo-2", words.mergeUndone(who, undone.ticketId()), undone.ticketId());
        }
        if (fact instanceof Fact.SplitOff split) {
            return Line.about("split", words.splitOff(who, split.ticketId()), split.ticketId());
        }
        if (fact instanceof Fact.SplitFrom split) {
            return Line.about("split", words.splitFrom(who, split.ticketId()), split.ticketId());
        }
        if (fact instanceof Fact.Linked linked) {
            return Line.about("link", words.linked(who, linked.ticketId()), linked.ticketId());
        }
        if (fact instanceof Fact.Unlinked parted) {
            return Line.about("link", words.unlinked(who, parted.ticketId()), parted.ticketId());
        }
        if (fact instanceof Fact.FollowedUpBy followed) {
            return Line.about("link", words.followedUp(followed.ticketId()), followed.ticketId());
        }
        if (fact instanceof Fact.FollowUpOf followUp) {
            return Line.about("link", words.followUp(followUp.ticketId()), followUp.ticketId());
        }
        return spam(by, fact);
    }

    private Line spam(Actor by, Fact fact) {
        if (fact instanceof Fact.OnlyThanks) {
            return Line.of("smile", words.onlyThanks(by.name()));
        }
        if (fact instanceof Fact.SpamMarked) {
            return Line.of("ban", by.kind() == Actor.Kind.SYSTEM ? words.spamBySystem() : words.spam(by.name()));
        }
        return fact instanceof Fact.SpamUnmarked
                ? Line.of("circle-check", words.notSpam(by.name()))
                : guide(by.name(), fact);
    }

    private Line guide(String who, Fact fact) {
        if (fact instanceof Fact.GuideOffered offered) {
            return Line.guide("zap", words.guideOffered(offered.title()), offered.guideId());
        }
        if (fact instanceof Fact.GuideJudged judged) {
            String text = judged.helped()
                    ? words.guideHelped(who, judged.title())
                    : words.guideDidNotHelp(who, judged.title());
            return Line.guide(judged.helped() ? "circle-check" : "user", text, judged.guideId());
        }
        return null;
    }

    private Line status(Actor by, Status category, String name) {
        String to = statuses.orWord(name, category);
        boolean system = by.kind() == Actor.Kind.SYSTEM;
        return Line.of(
                StatusMark.of(category.code()).icon(), system ? words.statusBySystem(to) : words.status(by.name(), to));
    }

    private String assignee(Actor by, Fact.AssigneeChanged changed) {
        if (changed.to() == null) {
            return words.unassigned(by.name(), changed.fromName());
        }
        return by.isAgent() && Objects.equals(by.id(), changed.to())
                ? words.took(by.name())
                : words.assigned(by.name(), changed.toName());
    }

    private String tags(String who, Fact.TagsChanged changed) {
        if (changed.removed().isEmpty()) {
            return words.tagsAdded(who, joined(changed.added()));
        }
        return changed.added().isEmpty()
                ? words.tagsRemoved(who, joined(changed.removed()))
                : words.tagsChanged(who, joined(changed.added()), joined(changed.removed()));
    }

    /** By keys: a field may be called something else by now, or be gone. */
    private String fields(String who, Fact.CustomFieldsChanged changed) {
        Set<String> keys = new TreeSet<>(changed.from().keySet());
        keys.addAll(changed.to().keySet());
        return keys.stream()
                .map(key -> changed.to().containsKey(key)
                        ? words.fieldSet(who, key, changed.to().get(key))
                        : words.fieldEmptied(who, key))
                .collect(Collectors.joining("; "));
    }

    private static String joined(List<String> tags) {
        return String.join(", ", tags);
    }
}
