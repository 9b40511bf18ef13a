package io.pledgedesk.view;

import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.StatusChoice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Which tickets a list shows: those of which everything holds that is asked. An empty set or null asks nothing. */
public record TicketFilter(List<Criterion> criteria) {

    public static final TicketFilter ALL = new TicketFilter(List.of());

    public TicketFilter {
        criteria = List.copyOf(criteria);
    }

    public TicketFilter withStatuses(Set<Status> statuses) {
        return oneOf(Criterion.Column.STATUS, statuses);
    }

    /** @param statuses where one is named it alone is meant, else its whole category */
    public TicketFilter withStatuses(Collection<StatusChoice> statuses, StatusBook book) {
        return statuses.isEmpty() ? this : and(Standing.of(statuses, book));
    }

    public TicketFilter withPriorities(Set<Priority> priorities) {
        return oneOf(Criterion.Column.PRIORITY, priorities);
    }

    public TicketFilter withChannels(Set<Channel> channels) {
        return oneOf(Criterion.Column.CHANNEL, channels);
    }

    public TicketFilter withTeams(Set<Long> ids) {
        return oneOf(Criterion.Column.TEAM, ids);
    }

    public TicketFilter withAssignee(Long id) {
        return oneOf(Criterion.Column.ASSIGNEE, setOf(id));
    }

    public TicketFilter withUnassigned() {
        return and(new Criterion.Unassigned());
    }

    /** No agent has answered them yet. */
    public TicketFilter withUnanswered() {
        return and(new Criterion.Unanswered());
    }

    /** @param stale ours without progress since then @param waited somebody else's since before then */
    public TicketFilter withStuck(Instant stale, Instant waited) {
        return and(new Criterion.Stuck(stale, waited));
    }

    public TicketFilter withRequester(Long id) {
        return oneOf(Criterion.Column.REQUESTER, setOf(id));
    }

    public TicketFilter withOrganization(Long id) {
        return oneOf(Criterion.Column.ORGANIZATION, setOf(id));
    }

    /** @param states codes of the worst clock's state */
    public TicketFilter withSlaStates(Set<String> states) {
        return oneOf(Criterion.Column.SLA, states);
    }

    /** Their next due instant comes before this one. */
    public TicketFilter withDueBefore(Instant to) {
        return to == null ? this : and(new Criterion.Before(Criterion.Moment.DUE, to));
    }

    public TicketFilter withCreatedFrom(Instant from) {
        return from == null ? this : and(new Criterion.From(Criterion.Moment.CREATED, from));
    }

    public TicketFilter withCreatedTo(Instant to) {
        return to == null ? this : and(new Criterion.Before(Criterion.Moment.CREATED, to));
    }

    public TicketFilter withTag(String tag) {
        return tag == null ? this : and(new Criterion.Tagged(tag));
    }

    /** The agent has begun to write on them. */
    TicketFilter withDraftOf(long agentId) {
        return and(new PersonalCriterion.Drafted(agentId));
    }

    /** A note names the agent. */
    TicketFilter withMentionOf(long agentId) {
        return and(new PersonalCriterion.Mentioned(agentId));
    }

    TicketFilter withAsleep(long agentId, Instant now) {
        return and(new PersonalCriterion.Asleep(agentId, now));
    }

    TicketFilter withAwake(long agentId, Instant now) {
        return and(new Criterion.Not(new PersonalCriterion.Asleep(agentId, now)));
    }

    /** Marked as spam; without it a list holds none. */
    public TicketFilter withSpam() {
        return and(new Criterion.Spam());
    }

    /** @param text full text: each word is looked for */
    public TicketFilter withWords(String text) {
        return text == null || text.isBlank() ? this : and(new Criterion.Words(text));
    }

    /** Whether nobody waits for the number of tickets in it. */
    public boolean isTooSlowToCount() {
        return criteria.stream().anyMatch(Criterion::isTooSlowToCount);
    }

    private TicketFilter oneOf(Criterion.Column column, Set<?> values) {
        return values.isEmpty() ? this : and(new Criterion.OneOf(column, values));
    }

    TicketFilter and(Criterion criterion) {
        List<Criterion> all = new ArrayList<>(criteria);
        all.add(criterion);
        return new TicketFilter(all);
    }

    private static Set<Long> setOf(Long id) {
        return id == null ? Set.of() : Set.of(id);
    }
}
