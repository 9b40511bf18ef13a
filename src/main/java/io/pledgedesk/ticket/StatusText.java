package io.pledgedesk.ticket;

import io.pledgedesk.kernel.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * What a status is called in one language.
 *
 * @param name at most 60 characters; null where readers of the language are told the desk's own name
 * @param customerWording at most 120 characters; empty where customers are told the desk's own wording
 */
@Embeddable
public record StatusText(
        String name, @Column(name = "customer_wording") String customerWording) {

    public StatusText {
        name = name == null || Texts.line(name).isEmpty() ? null : Texts.line(name);
        customerWording = customerWording == null ? "" : Texts.line(customerWording);
    }

    boolean isEmpty() {
        return name == null && customerWording.isEmpty();
    }
}
