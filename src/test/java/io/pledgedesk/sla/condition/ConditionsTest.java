package io.pledgedesk.sla.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.pledgedesk.kernel.StoredJson;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Named;
import io.pledgedesk.ticket.Priority;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {

    private static final TicketFacts TICKET = new TicketFacts(
            Priority.URGENT,
            Channel.EMAIL,
            new Named(7, "Billing"),
            new Named(12, "Bluecart GmbH"),
            new Named(31, "lena@bluecart.example"),
            Set.of("webhooks", "VIP"),
            "api-and-webhooks",
            "Business",
            Map.of("region", "EMEA", "seats", "250"));

    private static final TicketFacts BARE = new TicketFacts(
            Priority.NORMAL,
            Channel.WEB,
            null,
            null,
            new Named(40, "sam@personal.example"),
            Set.of(),
            null,
            null,
            Map.of());

    @ParameterizedTest(name = "{0} {1} {2}: {3}, on a bare ticket {4}")
    @CsvSource(delimiter = '|', textBlock = """
        priority     | is       | "urgent"            | true  | false
        priority     | isNot    | "urgent"            | false | true
        priority     | in       | ["high", "urgent"]  | true  | false
        priority     | notIn    | ["high", "urgent"]  | false | true
        priority     | contains | "urg"               | true  | false
        channel      | is       | "email"             | true  | false
        channel      | notIn    | ["phone", "chat"]   | true  | true
        team         | is       | "7"                 | true  | false
        team         | isNot    | "7"                 | false | true
        team         | in       | ["6", "8"]          | false | false
        team         | contains | "bill"              | true  | false
        organization | is       | "12"                | true  | false
        organization | isNot    | "13"                | true  | true
        organization | contains | "GMBH"              | true  | false
        requester    | is       | "31"                | true  | false
        requester    | contains | "@bluecart.example" | true  | false
        tag          | is       | "webhooks"          | true  | false
        tag          | is       | "vip"               | true  | false
        tag          | is       | "web"               | false | false
        tag          | isNot    | "webhooks"          | false | true
        tag          | in       | ["x", "webhooks"]   | true  | false
        tag          | notIn    | ["x", "y"]          | true  | true
        tag          | contains | "hook"              | true  | false
        topic        | is       | "api-and-webhooks"  | true  | false
        tier         | is       | "business"          | true  | false
        tier         | isNot    | "business"          | false | true
        custom.region| is       | "emea"              | true  | false
        custom.region| isNot    | "emea"              | false | true
        custom.seats | is       | 250                 | true  | false
        custom.seats | in       | [100, 250]          | true  | false
        custom.other | is       | "x"                 | false | false
        """)
    void oneRule(String field, String operator, String value, boolean expected, boolean onBare) {
        String rule = "{\"field\":\"%s\",\"operator\":\"%s\",\"value\":%s}".formatted(field, operator, value);
        Conditions conditions = read("{\"match\":\"all\",\"rules\":[" + rule + "]}");
        assertThat(conditions.match(TICKET)).isEqualTo(expected);
        assertThat(conditions.match(BARE)).isEqualTo(onBare);
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        all |                                                                 | true
        any |                                                                 | true
        all | {"field":"tag","operator":"is","value":"vip"},{"field":"tier","operator":"is","value":"free"} | false
        any | {"field":"tag","operator":"is","value":"vip"},{"field":"tier","operator":"is","value":"free"} | true
        any | {"field":"tag","operator":"is","value":"x"},{"field":"tier","operator":"is","value":"free"}   | false
        """)
    void severalRules(String match, String rules, boolean expected) {
        String json = "{\"match\":\"" + match + "\",\"rules\":[" + (rules == null ? "" : rules) + "]}";
        assertThat(read(json).match(TICKET)).isEqualTo(expected);
    }

    @Test
    void nothingAskedMatchesEverything() {
        assertThat(Conditions.of(ConditionsForm.EVERYTHING).match(BARE)).isTrue();
        assertThat(read("{}").match(TICKET)).isTrue();
    }

    private static Conditions read(String json) {
        return Conditions.of(StoredJson.read(json, ConditionsForm.class));
    }
}
