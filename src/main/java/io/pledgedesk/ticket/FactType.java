package io.pledgedesk.ticket;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The stored names of facts, written by hand. */
enum FactType {
    TICKET_CREATED("ticketCreated", Fact.TicketCreated.class),
    MESSAGE_POSTED("messagePosted", Fact.MessagePosted.class),
    CALL_LOGGED("callLogged", Fact.CallLogged.class),
    STATUS_CHANGED("statusChanged", Fact.StatusChanged.class),
    STATUS_NAMED("statusNamed", Fact.StatusNamed.class),
    PRIORITY_CHANGED("priorityChanged", Fact.PriorityChanged.class),
    SUBJECT_CHANGED("subjectChanged", Fact.SubjectChanged.class),
    ASSIGNEE_CHANGED("assigneeChanged", Fact.AssigneeChanged.class),
    TEAM_CHANGED("teamChanged", Fact.TeamChanged.class),
    TOPIC_CHANGED("topicChanged", Fact.TopicChanged.class),
    ORGANIZATION_CHANGED("organizationChanged", Fact.OrganizationChanged.class),
    TAGS_CHANGED("tagsChanged", Fact.TagsChanged.class),
    CUSTOM_FIELDS_CHANGED("customFieldsChanged", Fact.CustomFieldsChanged.class),
    POLICY_APPLIED("policyApplied", Fact.PolicyApplied.class),
    POLICY_FIXED("policyFixed", Fact.PolicyFixed.class),
    MERGED_INTO("mergedInto", Fact.MergedInto.class),
    MERGED_FROM("mergedFrom", Fact.MergedFrom.class),
    MERGE_UNDONE("mergeUndone", Fact.MergeUndone.class),
    ONLY_THANKS("onlyThanks", Fact.OnlyThanks.class),
    SPAM_MARKED("spamMarked", Fact.SpamMarked.class),
    SPAM_UNMARKED("spamUnmarked", Fact.SpamUnmarked.class),
    SPLIT_OFF("splitOff", Fact.SplitOff.class),
    SPLIT_FROM("splitFrom", Fact.SplitFrom.class),
    LINKED("linked", Fact.Linked.class),
    UNLINKED("unlinked", Fact.Unlinked.class),
    FOLLOWED_UP_BY("followedUpBy", Fact.FollowedUpBy.class),
    FOLLOW_UP_OF("followUpOf", Fact.FollowUpOf.class),
    CLOCK_WARNED("clockWarned", Fact.ClockWarned.class),
    CLOCK_BREACHED("clockBreached", Fact.ClockBreached.class),
    TIME_PROPOSED("timeProposed", Fact.TimeProposed.class),
    TIME_DECLINED("timeDeclined", Fact.TimeDeclined.class),
    GUIDE_OFFERED("guideOffered", Fact.GuideOffered.class),
    GUIDE_JUDGED("guideJudged", Fact.GuideJudged.class),
    HOURS_CORRECTED("hoursCorrected", Fact.HoursCorrected.class),
    ESCALATION_FIRED("escalationFired", Fact.EscalationFired.class);

    private static final Map<String, FactType> BY_CODE =
            Stream.of(values()).collect(Collectors.toMap(type -> type.code, Function.identity()));
    private static final Map<Class<?>, FactType> BY_CLASS =
            Stream.of(values()).collect(Collectors.toMap(type -> type.fact, Function.identity()));

    final String code;
    final Class<? extends Fact> fact;

    FactType(String code, Class<? extends Fact> fact) {
        this.code = code;
        this.fact = fact;
    }

    /** @throws IllegalStateException for a name that this version doesn't know: guessing would bend clocks */
    static FactType of(String code) {
        FactType type = BY_CODE.get(code);
        if (type == null) {
            throw new IllegalStateException("Unknown event type in the history: " + code);
        }
        return type;
    }

    static FactType of(Fact fact) {
        return of(fact.getClass());
    }

    static FactType of(Class<? extends Fact> fact) {
        return BY_CLASS.get(fact);
    }
}
