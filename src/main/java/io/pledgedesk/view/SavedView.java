package io.pledgedesk.view;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A queue that somebody narrowed, named and kept. */
@Entity(name = "SavedView")
@Table(name = "saved_view")
public class SavedView {

    static final String SLUG = "saved-";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "saved_view_seq")
    @SequenceGenerator(name = "saved_view_seq", sequenceName = "saved_view_seq", allocationSize = 50)
    Long id;

    String name;
    String scope;

    @Column(name = "owner_id")
    Long ownerId;

    @Column(name = "team_id")
    Long teamId;

    String base;
    String query;
    String sort;

    @Column(name = "shown_columns")
    String shownColumns;

    @Column(name = "grouped_by")
    String groupedBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    void take(SavedViewForm form) {
        name = form.name();
        scope = form.scope().code();
        teamId = form.scope() == SavedViewForm.Scope.TEAM ? form.teamId() : null;
        base = form.base();
        query = form.query();
        sort = form.sort();
        shownColumns = form.shape().columnCodes();
        groupedBy = form.shape().groupingCode();
    }

    public long id() {
        return id;
    }

    public String slug() {
        return SLUG + id;
    }

    public String name() {
        return name;
    }

    public SavedViewForm.Scope scope() {
        return SavedViewForm.Scope.of(scope);
    }

    /** Null when they are gone. */
    public Long ownerId() {
        return ownerId;
    }

    /** Null for a view that isn't a team's. */
    public Long teamId() {
        return teamId;
    }

    /** The slug of the queue that it narrows. */
    public String base() {
        return base;
    }

    /** In the language of the search box. */
    public String query() {
        return query;
    }

    /** What it shows of each ticket. */
    public ListShape shape() {
        return ListShape.of(shownColumns, groupedBy);
    }

    /** The code of an order. */
    public String sort() {
        return sort;
    }
}
