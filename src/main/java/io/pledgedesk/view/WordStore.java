package io.pledgedesk.view;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.sql.PreparedStatement;
import java.util.Collection;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/** Where the words of tickets stand, in the way that suits the database. */
enum WordStore {
    /** A row for each ticket, with an index over its words. */
    POSTGRESQL {
        private final FrequentWords frequent = new FrequentWords();

        @Override
        void add(EntityManager entities, long ticketId, Collection<String> words) {
            entities.createNativeQuery("""
                insert into ticket_search (ticket_id, words)
                values (?1, array_to_tsvector(string_to_array(?2, ' ')))
                on conflict (ticket_id) do update set words =
                    case when length(ticket_search.words) < 20000
                         then ticket_search.words || excluded.words else ticket_search.words end
                """)
                    .setFlushMode(FlushModeType.COMMIT)
                    .setParameter(1, ticketId)
                    .setParameter(2, String.join(" ", words))
                    .executeUpdate();
        }

        /**
         * Frequent words are looked for ticket by ticket, in the order of the list: enough are found soon. Others come from
         * the index over words. The planner can't tell them apart, since it knows nothing of beginnings.
         */
        @Override
        String clause(EntityManager entities, Collection<String> words, Conditions where) {
            String query = words.stream().map(word -> word + ":*").collect(Collectors.joining(" & "));
            boolean areFrequent = frequent.include(entities, query);
            if (areFrequent) {
                where.lookAtEach();
            }
            String way = areFrequent ? TICKET_BY_TICKET : BY_INDEX;
            return "cast(sql('" + way + "', t.id, " + where.bind("words", query) + ") as Boolean)";
        }

        @Override
        String isMissing() {
            return "not exists (select 1 from ticket_search s where s.ticket_id = t.id)";
        }
    },
    /** A row for each word of a ticket; the key finds words by their beginning. */
    H2 {
        @Override
        void add(EntityManager entities, long ticketId, Collection<String> words) {
            entities.unwrap(Session.class).doWork(connection -> {
                try (PreparedStatement merge = connection.prepareStatement(
                        "merge into ticket_word (word, ticket_id) key (word, ticket_id) values (?, ?)")) {
                    for (String word : words) {
                        merge.setString(1, word);
                        merge.setLong(2, ticketId);
                        merge.addBatch();
                    }
                    merge.executeBatch();
                }
            });
        }

        @Override
        String clause(EntityManager entities, Collection<String> words, Conditions where) {
            return words.stream()
                    .map(word ->
                            "cast(sql('? in (select w.ticket_id from ticket_word w where w.word >= ? and w.word < ?)',"
                                    + " t.id, " + where.bind("word", word) + ", "
                                    + where.bind("end", word + Character.MAX_VALUE)
                                    + ") as Boolean)")
                    .collect(Collectors.joining(" and ", "(", ")"));
        }

        @Override
        String isMissing() {
            return "not exists (select 1 from ticket_word w where w.ticket_id = t.id)";
        }
    };

    private static final String TICKET_BY_TICKET =
            "(select s.words from ticket_search s where s.ticket_id = ?) @@ to_tsquery(''simple'', ?)";

    private static final String BY_INDEX =
            "? = any (array(select s.ticket_id from ticket_search s where s.words @@ to_tsquery(''simple'', ?)))";

    static WordStore of(EntityManager entities) {
        SessionFactoryImplementor factory = entities.getEntityManagerFactory().unwrap(SessionFactoryImplementor.class);
        return factory.getJdbcServices().getDialect() instanceof PostgreSQLDialect ? POSTGRESQL : H2;
    }

    /** Adds to the words of a ticket whose row is stored. Flushes nothing: a batch of tickets would be looked through for each. */
    abstract void add(EntityManager entities, long ticketId, Collection<String> words);

    /** Every one of these is the beginning of a word of ticket {@code t}; in the language of entities. @param words not empty */
    abstract String clause(EntityManager entities, Collection<String> words, Conditions where);

    /** No word of ticket {@code t} stands anywhere; in SQL. */
    abstract String isMissing();
}
