package io.pledgedesk.channel.imports;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/** What is wrong with one line of a watched import. */
@Entity(name = "ImportProblem")
@Table(name = "import_problem")
class ImportProblem {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_ID = 400;

    /** @param line counts from 1 */
    @Embeddable
    record Key(@Column(name = "run_id") long runId, long line) implements Serializable {}

    @EmbeddedId
    Key key;

    @Column(name = "external_id")
    String externalId;

    String problem;

    protected ImportProblem() {}

    ImportProblem(long runId, ImportAnswer answer) {
        this.key = new Key(runId, answer.line());
        this.externalId = cut(answer.externalId(), LONGEST_ID);
        this.problem = cut(answer.problem(), LONGEST);
    }

    private static String cut(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
