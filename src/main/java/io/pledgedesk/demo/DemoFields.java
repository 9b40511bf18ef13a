package io.pledgedesk.demo;

import io.pledgedesk.custom.CustomFieldDetails;
import io.pledgedesk.custom.CustomFields;
import io.pledgedesk.custom.FieldKind;
import io.pledgedesk.custom.FieldScope;
import io.pledgedesk.custom.FieldSheet;
import io.pledgedesk.custom.FieldValues;
import io.pledgedesk.ticket.Channel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What the demo desk asks besides, and what its customers answer. */
@ApplicationScoped
class DemoFields {

    private static final String INVOICE = "invoice_number";
    private static final String AMOUNT = "amount";
    private static final String ORDER = "order_number";
    private static final String REQUEST = "request_id";
    private static final String DEVICE = "device";

    private static final List<String> DEVICES = List.of(
            "Label printer LP-2", "Receipt printer RP-1", "Hand scanner S-10", "Tablet stand T-4", "Something else");

    /** By topic: the fields, and whether they have to be filled in. */
    private static final Map<String, Map<String, Boolean>> ASKED = Map.of(
            "invoices", Map.of(INVOICE, true, AMOUNT, false),
            "refunds", Map.of(INVOICE, false, AMOUNT, false),
            "delivery", Map.of(ORDER, true),
            "hardware", Map.of(DEVICE, true, ORDER, false),
            "api", Map.of(REQUEST, false));

    /** What stories that mention it say, by topic. */
    private static final Map<String, Map<String, String>> ANSWERS = Map.of(
            "invoices", Map.of(INVOICE, "{invoice}"),
            "refunds", Map.of(INVOICE, "{invoice}"),
            "delivery", Map.of(ORDER, "{order}"));

    private final CustomFields fields;
    private final FieldValues values;

    DemoFields(CustomFields fields, FieldValues values) {
        this.fields = fields;
        this.values = values;
    }

    FieldSheet create() {
        create(INVOICE, "Invoice number", FieldKind.TEXT, "Top right of your invoice", List.of(), 1);
        create(AMOUNT, "Amount", FieldKind.NUMBER, "In the currency of the invoice", List.of(), 2);
        create(DEVICE, "Device", FieldKind.CHOICE, "The model stands on the back", DEVICES, 3);
        create(ORDER, "Order number", FieldKind.TEXT, "In the mail that confirmed the order", List.of(), 4);
        create(REQUEST, "X-Request-Id", FieldKind.TEXT, "Of a call that failed", List.of(), 5);
        return values.sheet(FieldScope.TICKET);
    }

    private void create(String key, String label, FieldKind kind, String hint, List<String> choices, int position) {
        fields.create(new CustomFieldDetails(FieldScope.TICKET, key, label, kind, choices, position, false, hint));
    }

    static Map<String, Boolean> asked(String topic) {
        return ASKED.getOrDefault(topic, Map.of());
    }

    /** Only the form asks; who writes a mail or calls says it in other words. */
    static Map<String, String> answers(Story story, Channel channel) {
        return channel == Channel.WEB ? ANSWERS.getOrDefault(story.topic(), Map.of()) : Map.of();
    }
}
