package io.pledgedesk.demo;

import io.pledgedesk.people.TopicDetails;
import java.util.Map;

/** What the cards of the demo's topics say, and what they ask customers to write. */
final class DemoTopicTexts {

    private record Text(String hint, String guidance) {}

    private static final Text NONE = new Text("", "");

    private static final Map<String, Text> TEXTS = Map.of(
            "invoices", new Text("Amounts, VAT, copies", "If an amount looks wrong, say which one you expected."),
            "refunds",
                    new Text(
                            "When and how money comes back",
                            "Which payment is it about, and how did you pay? Leave out card numbers."),
            "plans", new Text("Change, renew, cancel", ""),
            "api",
                    new Text(
                            "Errors, limits, keys",
                            "When did the call fail, and what did it answer? Leave out your API key."),
            "sign-in",
                    new Text(
                            "Password, SSO, two-step",
                            "Which address do you sign in with, and what does the page say? Never send your password."),
            "storefront", new Text("Shop pages, cart, payment", "The address of the page and a screenshot help most."),
            "import-export", new Text("Files, mappings, reports", "Attach the file, or its first lines."),
            "delivery",
                    new Text(
                            "Late, lost, damaged, returns",
                            "If something is damaged, a photo of the parcel and of its label helps."),
            "hardware", new Text("Set-up, labels, paper", "What does it do, and what does its display say?"),
            "feedback", new Text("What we could do better", ""));

    private DemoTopicTexts() {}

    /** @param teamId null for none */
    static TopicDetails details(String slug, String name, Long teamId) {
        Text text = TEXTS.getOrDefault(slug, NONE);
        return new TopicDetails(slug, name, teamId, text.hint(), text.guidance());
    }
}
