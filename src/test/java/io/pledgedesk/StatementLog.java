package io.pledgedesk;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What is asked of the database, statement by statement; a batch is one. The next value of a sequence serves fifty rows. */
@PersistenceUnitExtension
@ApplicationScoped
public class StatementLog implements StatementInspector {

    private final Queue<String> statements = new ConcurrentLinkedQueue<>();
    private volatile boolean listening;

    @Override
    public String inspect(String sql) {
        if (listening) {
            statements.add(sql);
        }
        return sql;
    }

    /**
     * What the work asked for, without numbers for new rows: the shortest of three times, since what the application does
     * on its own meanwhile is heard here, too.
     */
    public List<String> of(Runnable work) {
        return Stream.generate(() -> once(work))
                .limit(3)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
    }

    private List<String> once(Runnable work) {
        statements.clear();
        listening = true;
        work.run();
        listening = false;
        List<String> asked = new ArrayList<>(statements);
        asked.removeIf(sql -> sql.contains("next value for") || sql.contains("nextval("));
        return asked;
    }
}
