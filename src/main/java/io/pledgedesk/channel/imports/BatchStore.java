package io.pledgedesk.channel.imports;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.PastTickets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Stores lines in one transaction where all is well, and one by one where it isn't. */
final class BatchStore {

    private static final Logger LOG = Logger.getLogger(BatchStore.class);

    /** A database that is gone answers no line: better to break off than to fail for hours. */
    private static final int MAX_FAILURES_IN_A_ROW = 20;

    private final PastTickets tickets;
    private final KnownNames names;
    private final CreatedTickets created = new CreatedTickets();
    private int failuresInARow;

    BatchStore(PastTickets tickets, KnownNames names) {
        this.tickets = tickets;
        this.names = names;
    }

    List<ImportAnswer> store(List<ImportLine> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        try {
            return together(lines);
        } catch (RuntimeException e) {
            names.forgetCustomers();
            return lines.stream().map(this::alone).toList();
        }
    }

    private ImportAnswer alone(ImportLine line) {
        try {
            return together(List.of(line)).get(0);
        } catch (RuntimeException e) {
            names.forgetCustomers();
            return failed(line, e);
        }
    }

    private List<ImportAnswer> together(List<ImportLine> lines) {
        List<ImportAnswer> answers = QuarkusTransaction.requiringNew().call(() -> {
            Map<String, Long> known = tickets.known(lines.stream()
                    .filter(line -> !line.isBad())
                    .map(ImportLine::externalId)
                    .toList());
            Map<String, Long> fresh = new HashMap<>();
            return lines.stream().map(line -> answer(line, known, fresh)).toList();
        });
        answers.stream().filter(ImportAnswer::created).forEach(answer -> created.add(answer.id()));
        failuresInARow = 0;
        return answers;
    }

    private ImportAnswer answer(ImportLine line, Map<String, Long> known, Map<String, Long> fresh) {
        if (line.isBad()) {
            return ImportAnswer.problem(line, line.problem());
        }
        Long id = known.get(line.externalId());
        if (fresh.containsKey(line.externalId()) || id != null && created.contains(id)) {
            return ImportAnswer.problem(line, Problems.TWICE);
        }
        if (id != null) {
            return ImportAnswer.known(line, id);
        }
        long written = tickets.write(
                        line.ticket(), names.customer(line.ticket().opening().requester()))
                .id();
        fresh.put(line.externalId(), written);
        return ImportAnswer.created(line, written);
    }

    private ImportAnswer failed(ImportLine line, RuntimeException e) {
        Refusal refusal = refusalIn(e);
        if (refusal != null) {
            failuresInARow = 0;
            return ImportAnswer.problem(line, Problems.describe(refusal));
        }
        LOG.errorf(e, "Line %d of an import could not be stored", line.number());
        failuresInARow++;
        if (failuresInARow > MAX_FAILURES_IN_A_ROW) {
            throw e;
        }
        return ImportAnswer.problem(line, Problems.OURS);
    }

    private static Refusal refusalIn(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
