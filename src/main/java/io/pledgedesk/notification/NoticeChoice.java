package io.pledgedesk.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** By which ways news of a kind reach an agent. */
@Entity
@Table(name = "notice_choice")
class NoticeChoice {

    @Embeddable
    record Key(@Column(name = "agent_id") long agentId, String kind) implements Serializable {}

    @EmbeddedId
    Key key;

    boolean bell;
    boolean mail;

    protected NoticeChoice() {}

    NoticeChoice(long agentId, NewsKind kind, Ways ways) {
        this.key = new Key(agentId, kind.code());
        this.bell = ways.bell();
        this.mail = ways.mail();
    }

    Ways ways() {
        return new Ways(bell, mail);
    }
}
