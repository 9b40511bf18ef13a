package io.pledgedesk.web.ui.portal;

import io.pledgedesk.auth.CurrentViewer;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.channel.PrivateLinks;
import io.pledgedesk.kernel.Language;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.people.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Mails follow the language that customers choose on the pages, where it is known who they are. */
@ApplicationScoped
class CustomerLanguage {

    private static final String REQUESTS = "/help/requests/";

    private final CurrentViewer viewer;
    private final PrivateLinks links;
    private final Customers customers;

    CustomerLanguage(CurrentViewer viewer, PrivateLinks links, Customers customers) {
        this.viewer = viewer;
        this.links = links;
        this.customers = customers;
    }

    /** @param page where the choice was made: a private link says whose it is @param chosen null for nothing */
    void remember(String page, Language chosen) {
        if (chosen != null) {
            customerOf(page).ifPresent(id -> customers.writeIn(id, chosen));
        }
    }

    private Optional<Long> customerOf(String page) {
        return viewer.find().filter(Viewer::isCustomer).map(Viewer::id).or(() -> holderOf(page));
    }

    private Optional<Long> holderOf(String page) {
        if (!page.startsWith(REQUESTS)) {
            return Optional.empty();
        }
        try {
            return Optional.of(links.ticketOf(page.substring(REQUESTS.length())).requesterId());
        } catch (Refusal.NotFound noLink) {
            return Optional.empty();
        }
    }
}
