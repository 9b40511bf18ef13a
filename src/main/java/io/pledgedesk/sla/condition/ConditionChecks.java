package io.pledgedesk.sla.condition;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import io.pledgedesk.people.Customers;
import io.pledgedesk.people.Organizations;
import io.pledgedesk.people.Teams;
import io.pledgedesk.people.Topics;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is wrong with conditions as they were written: each at its field, in words that say what to write instead. */
@ApplicationScoped
public class ConditionChecks {

    static final int MAX_RULES = 50;
    static final int MAX_VALUES = 200;

    private static final Pattern CUSTOM_KEY = Pattern.compile("[A-Za-z0-9_.-]{1,64}");
    private static final Pattern ID = Pattern.compile("[0-9]{1,18}");

    private final Teams teams;
    private final Organizations organizations;
    private final Customers customers;
    private final Topics topics;

    ConditionChecks(Teams teams, Organizations organizations, Customers customers, Topics topics) {
        this.teams = teams;
        this.organizations = organizations;
        this.customers = customers;
        this.topics = topics;
    }

    /** @param path of the conditions in the input, such as {@code conditions} */
    public void check(ConditionsForm form, String path, Violations found) {
        found.require(
                form.match().equals(ConditionsForm.ALL) || form.match().equals(ConditionsForm.ANY),
                path + ".match",
                "match is all or any.");
        if (form.rules().size() > MAX_RULES) {
            found.add(path + ".rules", "There are at most " + MAX_RULES + " rules.");
            return;
        }
        for (int i = 0; i < form.rules().size(); i++) {
            checkRule(form.rules().get(i), path + ".rules." + i, found);
        }
        if (found.isEmpty()) {
            Contradictions.check(form, path, found);
        }
    }

    private void checkRule(ConditionsForm.Rule rule, String path, Violations found) {
        if (rule == null) {
            found.add(path, "A rule is an object with field, operator and value.");
            return;
        }
        Optional<Field> field = Field.find(rule.field()).filter(known -> isKeyed(known, rule.field()));
        Optional<Operator> operator = Operator.find(rule.operator());
        found.require(
                field.isPresent(),
                path + ".field",
                "Choose priority, channel, team, organization, requester, tag, topic, tier or custom.<key>.");
        found.require(operator.isPresent(), path + ".operator", "Choose is, isNot, in, notIn or contains.");
        if (field.isPresent() && operator.isPresent()) {
            checkValue(field.get(), operator.get(), rule.value(), path + ".value", found);
        }
    }

    private static boolean isKeyed(Field field, String code) {
        return field != Field.CUSTOM
                || CUSTOM_KEY
                        .matcher(code.substring(Field.CUSTOM_PREFIX.length()))
                        .matches();
    }

    private void checkValue(Field field, Operator operator, Object value, String path, Violations found) {
        if (!operator.takesList()) {
            complaint(field, operator, value).ifPresent(message -> found.add(path, message));
            return;
        }
        if (!(value instanceof Collection<?> list) || list.isEmpty() || list.size() > MAX_VALUES) {
            found.add(path, "Give a list of 1 to " + MAX_VALUES + " values.");
            return;
        }
        list.stream()
                .flatMap(one -> complaint(field, operator, one).stream())
                .findFirst()
                .ifPresent(message -> found.add(path, message));
    }

    private Optional<String> complaint(Field field, Operator operator, Object value) {
        boolean isPlain = field == Field.CUSTOM && (value instanceof Number || value instanceof Boolean);
        if (isPlain) {
            return Optional.empty();
        }
        if (!(value instanceof String text)
                || Texts.line(text).isEmpty()
                || Texts.length(text) > Texts.NAME
                || !Texts.line(text).equals(text.strip())) {
            return Optional.of("Give one line of text with 1 to " + Texts.NAME + " characters.");
        }
        return operator == Operator.CONTAINS || isKnown(field, text)
                ? Optional.empty()
                : Optional.of(unknown(field, text));
    }

    private boolean isKnown(Field field, String text) {
        if (field.isReference() && !ID.matcher(text).matches()) {
            return false;
        }
        return switch (field) {
            case PRIORITY -> Priority.find(text).isPresent();
            case CHANNEL -> Channel.find(text).isPresent();
            case TEAM -> teams.find(Long.parseLong(text)).isPresent();
            case ORGANIZATION -> organizations.find(Long.parseLong(text)).isPresent();
            case REQUESTER -> customers.find(Long.parseLong(text)).isPresent();
            case TOPIC -> topics.findBySlug(text).isPresent();
            case TAG -> Texts.length(text) <= Texts.TAG;
            case TIER, CUSTOM -> true;
        };
    }

    private static String unknown(Field field, String text) {
        return switch (field) {
            case PRIORITY -> "Choose low, normal, high or urgent.";
            case CHANNEL -> "Choose web, email, api, phone, chat or social.";
            case TAG -> "A tag has at most " + Texts.TAG + " characters.";
            case TOPIC -> "There is no topic with the slug " + text + ".";
            case REQUESTER -> "There is no customer with the id " + text + ".";
            default -> "There is no " + field.code() + " with the id " + text + ".";
        };
    }
}
