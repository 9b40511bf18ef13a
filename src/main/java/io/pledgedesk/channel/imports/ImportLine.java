package io.pledgedesk.channel.imports;

import io.pledgedesk.ticket.PastTicket;

/**
 * One line as it was understood: a ticket or a problem.
 *
 * @param externalId null when it can't be read
 * @param ticket null when there is a problem
 */
record ImportLine(long number, String externalId, PastTicket ticket, String problem) {

    static ImportLine of(long number, PastTicket ticket) {
        return new ImportLine(number, ticket.opening().externalId(), ticket, null);
    }

    static ImportLine bad(long number, String externalId, String problem) {
        return new ImportLine(number, externalId, null, problem);
    }

    boolean isBad() {
        return problem != null;
    }
}
