package io.pledgedesk.report;

/** When {@code ticket t} doesn't get on, as conditions; {@code :stale} and {@code :waited} are instants. */
final class StuckRules {

    private StuckRules() {}

    /** It is ours, and since {@code :stale} no agent wrote, called or handed it on, nor did its status change. */
    static final String NO_PROGRESS = """
        (t.status in ('new', 'open') and t.created_at < :stale
         and not exists (select 1 from ticket_event e where e.ticket_id = t.id and e.at >= :stale
             and (e.type in ('statusChanged', 'mergedFrom') or e.actor_kind = 'agent'
                  and e.type in ('messagePosted', 'callLogged', 'assigneeChanged', 'teamChanged'))))\
        """;

    /** It came back to us four times or more. */
    static final String FLIPS = """
        ((select count(*) from ticket_event e where e.ticket_id = t.id and e.type = 'statusChanged'
          and e.data like '%"to":"open"%' and e.data not like '%"from":"new"%') >= 4)\
        """;

    /** Somebody else has been waited for since before {@code :waited}. With types in the condition H2 reads all tickets' events. */
    static final String WAITS = """
        (t.status in ('pending', 'onHold')
         and (select count(case when e.type in ('statusChanged', 'ticketCreated') then 1 end) from ticket_event e
             where e.ticket_id = t.id and e.at >= :waited) = 0)\
        """;

    static final String STUCK =
            "(" + LiveFigures.UNSOLVED + " and (" + NO_PROGRESS + " or " + FLIPS + " or " + WAITS + "))";

    /** Codes of the reasons, each with a space after it. */
    static final String REASONS = """
        case when %s then 'noProgress ' else '' end || case when %s then 'flips ' else '' end
        || case when %s then 'waits ' else '' end\
        """.formatted(NO_PROGRESS, FLIPS, WAITS);
}
