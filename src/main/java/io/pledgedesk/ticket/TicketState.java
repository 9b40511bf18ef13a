package io.pledgedesk.ticket;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.OptimisticLock;

/** What is stored of a ticket; {@link Ticket} says how it changes. */
@MappedSuperclass
public abstract class TicketState {

    @Id
    Long id;

    String subject;
    Status status;

    /** One of the desk's statuses of that category; null for the built-in one. */
    @Column(name = "named_status_id")
    Long namedStatusId;

    Priority priority;
    Channel channel;
    Direction direction;

    @Column(name = "requester_id")
    Long requesterId;

    @Column(name = "organization_id")
    Long organizationId;

    @Column(name = "team_id")
    Long teamId;

    @Column(name = "assignee_id")
    Long assigneeId;

    @Column(name = "topic_id")
    Long topicId;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "solved_at")
    Instant solvedAt;

    @Column(name = "closed_at")
    Instant closedAt;

    @Column(name = "last_event_at")
    Instant lastEventAt;

    @Column(name = "event_count")
    int eventCount;

    String excerpt = "";

    @Column(name = "customer_wrote_at")
    Instant customerWroteAt;

    @Column(name = "agent_wrote_at")
    Instant agentWroteAt;

    @Column(name = "merged_into_id")
    Long mergedIntoId;

    @Column(name = "spam_at")
    Instant spamAt;

    /** Not part of the version: who listens changes nothing. */
    @OptimisticLock(excluded = true)
    boolean followed;

    @Column(name = "split_from_id")
    Long splitFromId;

    @Column(name = "follow_up_of_id")
    Long followUpOfId;

    @Column(name = "tracking_key")
    String trackingKey;

    @Column(name = "external_id")
    String externalId;

    @ElementCollection
    @CollectionTable(name = "ticket_tag", joinColumns = @JoinColumn(name = "ticket_id"))
    @Column(name = "tag")
    @BatchSize(size = 200)
    Set<String> tags = new TreeSet<>();

    @Version
    int version;

    public long id() {
        return id;
    }

    /** What people quote: the number, never used again. */
    public String reference() {
        return Long.toString(id);
    }

    public String subject() {
        return subject;
    }

    public Status status() {
        return status;
    }

    public Priority priority() {
        return priority;
    }

    public Channel channel() {
        return channel;
    }

    public Direction direction() {
        return direction;
    }

    public long requesterId() {
        return requesterId;
    }

    public Long organizationId() {
        return organizationId;
    }

    public Long teamId() {
        return teamId;
    }

    public Long assigneeId() {
        return assigneeId;
    }

    public Long topicId() {
        return topicId;
    }

    public Set<String> tags() {
        return tags;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant solvedAt() {
        return solvedAt;
    }

    public Instant closedAt() {
        return closedAt;
    }

    /** The first words of the last customer message. */
    public String excerpt() {
        return excerpt;
    }

    public Instant customerWroteAt() {
        return customerWroteAt;
    }

    public Instant agentWroteAt() {
        return agentWroteAt;
    }

    public Long mergedIntoId() {
        return mergedIntoId;
    }

    /** Marked as spam: in no queue, on no clock, in no figure. */
    public boolean isSpam() {
        return spamAt != null;
    }

    /** Whether any agent wants to hear what happens to it. */
    public boolean isFollowed() {
        return followed;
    }

    public void followed(boolean byAnybody) {
        followed = byAnybody;
    }

    public Long splitFromId() {
        return splitFromId;
    }

    public Long followUpOfId() {
        return followUpOfId;
    }

    public int version() {
        return version;
    }
}
