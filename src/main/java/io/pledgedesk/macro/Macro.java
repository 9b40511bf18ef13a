package io.pledgedesk.macro;

import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.StatusChoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** A saved answer with what it changes; one that only has a text is a saved reply. */
@Entity(name = "Macro")
public class Macro {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "macro_seq")
    @SequenceGenerator(name = "macro_seq", sequenceName = "macro_seq", allocationSize = 50)
    Long id;

    String name;

    /** Null for everyone's. */
    @Column(name = "team_id")
    Long teamId;

    @Column(columnDefinition = "text")
    String reply;

    Status status;

    @Column(name = "named_status_id")
    Long namedStatusId;

    Priority priority;

    @Column(name = "move_to_id")
    Long moveToId;

    @Column(name = "takes_it")
    boolean takesIt;

    String tags;

    @Version
    int version;

    void take(MacroForm form) {
        name = form.name();
        teamId = form.teamId();
        reply = form.reply();
        status = form.status() == null ? null : form.status().category();
        namedStatusId = form.status() == null ? null : form.status().namedId();
        priority = form.priority();
        moveToId = form.moveToId();
        takesIt = form.takesIt();
        tags = String.join(",", form.tags());
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public MacroForm form() {
        StatusChoice to = StatusChoice.orNull(status, namedStatusId);
        return new MacroForm(name, teamId, reply, to, priority, moveToId, takesIt, MacroForm.tagsIn(tags));
    }

    /** Whether it changes nothing but the text. */
    public boolean isReplyOnly() {
        return status == null && priority == null && moveToId == null && !takesIt && tags.isEmpty();
    }
}
