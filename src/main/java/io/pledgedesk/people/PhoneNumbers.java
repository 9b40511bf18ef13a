package io.pledgedesk.people;

import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.kernel.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The numbers of customers, learned from calls. They are compared by their last digits: few people write the country. */
@ApplicationScoped
public class PhoneNumbers {

    private static final int SHORTEST = 5;
    private static final int LONGEST = 20;
    private static final int COMPARED = 9;
    private static final int MAX_SHOWN = 40;

    private final EntityManager entities;
    private final Clock clock;

    PhoneNumbers(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * A number as it is shown; empty for none.
     *
     * @throws Refusal.Invalid for what is no number
     */
    public static String check(String number, String field) {
        String line = number == null ? "" : Texts.line(number);
        int digits = digits(line).length();
        boolean shaped = line.length() <= MAX_SHOWN && line.matches("[+0-9 ()/.-]*");
        if (!line.isEmpty() && (!shaped || digits < SHORTEST || digits > LONGEST)) {
            throw new Refusal.Invalid(field, "Enter a number such as +49 30 1234567.");
        }
        return line;
    }

    /** Whether a text looks like a number, rather than a name. */
    public static boolean isNumber(String text) {
        return text.matches("[+0-9 ()/.-]{1,40}") && digits(text).length() >= SHORTEST;
    }

    /** From now on the customer is found by it. @param number as {@link #check} gave it; empty for none */
    @Transactional
    public void learn(long customerId, String number) {
        String digits = backwards(number);
        boolean known =
                digits.isEmpty() || entities.find(PhoneNumber.class, new PhoneNumber.Key(digits, customerId)) != null;
        if (!known) {
            entities.persist(new PhoneNumber(
                    digits, customerId, number, Instant.now(clock).truncatedTo(ChronoUnit.SECONDS)));
        }
    }

    /** As they were written, the newest first. */
    @Transactional
    public List<String> of(long customerId) {
        return entities.createQuery(
                        "select shown from PhoneNumber where customerId = ?1 order by learnedAt desc, digits",
                        String.class)
                .setParameter(1, customerId)
                .setMaxResults(MAX_SHOWN)
                .getResultList();
    }

    /** Whose number ends like this one; nobody for fewer than five digits. */
    @Transactional
    public List<Customer> customers(String number, int limit) {
        String digits = backwards(number);
        if (digits.length() < SHORTEST) {
            return List.of();
        }
        String end = digits.substring(0, Math.min(COMPARED, digits.length()));
        return entities.createQuery(
                        "select distinct c from Customer c join PhoneNumber p on p.customerId = c.id"
                                + " where p.digits like ?1 order by c.nameKey, c.id",
                        Customer.class)
                .setParameter(1, end + "%")
                .setMaxResults(limit)
                .getResultList();
    }

    private static String digits(String number) {
        return number.replaceAll("[^0-9]", "");
    }

    private static String backwards(String number) {
        return new StringBuilder(digits(number)).reverse().toString();
    }
}
