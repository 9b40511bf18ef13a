package io.pledgedesk.sla.whatif;

import io.pledgedesk.sla.condition.TicketFacts;
import io.pledgedesk.sla.engine.Happening;
import io.pledgedesk.sla.engine.Terms;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Follows one ticket after another through its properties and says which draft would have applied. One thread's. */
final class DraftMatching {

    private static final Channel[] CHANNELS = Channel.values();

    /** Beyond this, what was learned is forgotten: properties that hardly repeat aren't worth remembering. */
    private static final int REMEMBERED = 50_000;

    private final Drafts drafts;
    private final Names names;
    private final boolean askWho;
    private final Drafts.TermsMemory terms = new Drafts.TermsMemory();
    private final Map<Key, Optional<Drafts.Policy>> matched = new HashMap<>();
    private final Set<Integer> tags = new TreeSet<>();
    private final Map<String, String> custom = new HashMap<>();

    private Instant createdAt;
    private int channel;
    private long requester;
    private long organization;
    private long team;
    private long topic;
    private Priority priority;
    private Long fixed;
    private Optional<Terms> applied;

    private record Key(
            Priority priority,
            int channel,
            long team,
            long organization,
            long requester,
            long topic,
            Set<Integer> tags,
            Map<String, String> custom) {}

    DraftMatching(Drafts drafts, Names names) {
        this.drafts = drafts;
        this.names = names;
        this.askWho = drafts.askWho();
    }

    void begin(long createdAt, int channel, long organization, long requester) {
        this.createdAt = Instant.ofEpochSecond(createdAt);
        this.channel = channel;
        this.organization = organization;
        this.requester = askWho ? requester : Block.NONE;
        team = Block.NONE;
        topic = Block.NONE;
        tags.clear();
        custom.clear();
        priority = Priority.NORMAL;
        fixed = null;
        applied = Optional.empty();
    }

    void priority(Priority now) {
        priority = now;
    }

    void team(long id) {
        team = id;
    }

    void topic(long id) {
        topic = id;
    }

    void organization(long id) {
        organization = id;
    }

    void tag(int number, boolean added) {
        if (added) {
            tags.add(number);
        } else {
            tags.remove(number);
        }
    }

    void fill(int keyAndValue) {
        String[] parts = names.tag(keyAndValue).split(Character.toString(Names.FILLED_WITH), 2);
        custom.put(parts[0], parts[1]);
    }

    void empty(int key) {
        custom.remove(names.tag(key));
    }

    /** An import said which policy held; none at all is a fact of the past that drafts don't touch. */
    void fix(long policyId) {
        fixed = policyId;
    }

    /** What changes about the promise at that instant; empty when nothing does. */
    Optional<Happening> change(long at) {
        Instant then = Instant.ofEpochSecond(at);
        Optional<Terms> meant = policy().map(policy -> terms.of(policy, priority, createdAt, then));
        boolean same = meant.isPresent() == applied.isPresent() && (meant.isEmpty() || meant.get() == applied.get());
        applied = meant;
        return same
                ? Optional.empty()
                : Optional.of(
                        meant.isPresent() ? new Happening.TermsApplied(meant.get()) : new Happening.TermsRemoved());
    }

    private Optional<Drafts.Policy> policy() {
        if (fixed != null && fixed == Block.NONE) {
            return Optional.empty();
        }
        Optional<Drafts.Policy> draft = fixed == null ? Optional.empty() : drafts.draftOf(fixed);
        return draft.isPresent() ? draft : matched();
    }

    private Optional<Drafts.Policy> matched() {
        Key key =
                new Key(priority, channel, team, organization, requester, topic, Set.copyOf(tags), Map.copyOf(custom));
        Optional<Drafts.Policy> known = matched.get(key);
        if (known == null) {
            if (matched.size() >= REMEMBERED) {
                matched.clear();
            }
            known = drafts.match(facts());
            matched.put(key, known);
        }
        return known;
    }

    private Map<String, String> fields() {
        Map<String, String> all = new HashMap<>(names.fields(requester));
        all.putAll(custom);
        return all;
    }

    private TicketFacts facts() {
        Names.Organization org = names.organization(organization);
        return new TicketFacts(
                priority,
                CHANNELS[channel],
                names.team(team),
                org == null ? null : org.named(),
                names.requester(requester),
                tags.stream().map(names::tag).collect(Collectors.toSet()),
                names.topic(topic),
                org == null ? null : org.tier(),
                fields());
    }
}
