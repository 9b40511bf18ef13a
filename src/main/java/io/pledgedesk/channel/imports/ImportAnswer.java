package io.pledgedesk.channel.imports;

/**
 * What became of one line.
 *
 * @param line counts from 1, blank lines included
 * @param externalId null when it can't be read
 * @param id the ticket; null when there is a problem
 * @param created false when the ticket was here before; nothing was changed then
 * @param problem what to correct; null when there is none
 */
public record ImportAnswer(long line, String externalId, Long id, boolean created, String problem) {

    static ImportAnswer created(ImportLine line, long id) {
        return new ImportAnswer(line.number(), line.externalId(), id, true, null);
    }

    static ImportAnswer known(ImportLine line, long id) {
        return new ImportAnswer(line.number(), line.externalId(), id, false, null);
    }

    static ImportAnswer problem(ImportLine line, String problem) {
        return new ImportAnswer(line.number(), line.externalId(), null, false, problem);
    }
}
