package io.pledgedesk.notification;

import io.pledgedesk.kernel.Actor;
import io.pledgedesk.kernel.PledgeSettings;
import io.pledgedesk.ticket.Fact;
import io.pledgedesk.ticket.Status;
import io.pledgedesk.ticket.Ticket;
import io.pledgedesk.ticket.TicketChanged;
import io.pledgedesk.ticket.TicketEvent;
import io.pledgedesk.ticket.Visibility;
import io.pledgedesk.ticket.work.Follows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/** Tells agents what others did on tickets that they follow: one line a step, about the most telling part of it. */
@ApplicationScoped
class FollowNews {

    /** What one step wrote, and how much it matters. @param what is asked for in the language of who is told */
    private record Told(int weight, Supplier<String> what) {}

    private final Notifications notifications;
    private final Follows follows;
    private final NewsWords words;
    private final PledgeSettings settings;

    FollowNews(Notifications notifications, Follows follows, NewsWords words, PledgeSettings settings) {
        this.notifications = notifications;
        this.follows = follows;
        this.words = words;
        this.settings = settings;
    }

    void tell(@Observes TicketChanged change) {
        if (change.imported() || !change.ticket().isFollowed()) {
            return;
        }
        change.events().stream()
                .flatMap(event -> told(event).stream())
                .max(Comparator.comparingInt(Told::weight))
                .ifPresent(told -> tell(change, told));
    }

    private void tell(TicketChanged change, Told told) {
        TicketEvent first = change.events().get(0);
        Long doer = first.actor().isAgent() ? first.actor().id() : null;
        notifications.tell(follows.followers(change.ticket(), doer), () -> news(change.ticket(), told, first.at()));
    }

    private News news(Ticket ticket, Told told, Instant at) {
        String title =
                words.followed(ticket.reference(), ticket.subject(), told.what().get());
        String text = title + "\n\n" + settings.baseUrl() + "/desk/tickets/" + ticket.id() + "\n";
        return new News(NewsKind.FOLLOWED, title, text, ticket.id(), at);
    }

    private Optional<Told> told(TicketEvent event) {
        String who = event.actor().name();
        Fact fact = event.fact();
        if (fact instanceof Fact.MessagePosted posted) {
            return posted.automatic() ? Optional.empty() : Optional.of(message(event.actor(), posted.visibility()));
        } else if (fact instanceof Fact.MergedInto merged) {
            return Optional.of(new Told(4, () -> words.merged(who, merged.ticketId())));
        } else if (fact instanceof Fact.SpamMarked) {
            return Optional.of(new Told(4, () -> words.markedSpam(who)));
        } else if (fact instanceof Fact.StatusChanged changed) {
            return Optional.of(status(changed.to(), changed.toName()));
        } else if (fact instanceof Fact.StatusNamed named) {
            return Optional.of(status(named.category(), named.toName()));
        } else if (fact instanceof Fact.AssigneeChanged changed) {
            return Optional.of(
                    new Told(1, () -> changed.to() == null ? words.nobodyHasIt() : words.hasIt(changed.toName())));
        }
        return Optional.empty();
    }

    /** @param name null for what the category is called */
    private Told status(Status category, String name) {
        return new Told(2, () -> name == null ? words.statusNow(category.code()) : words.statusCalled(name));
    }

    private Told message(Actor author, Visibility visibility) {
        String who = author.name();
        if (visibility == Visibility.INTERNAL) {
            return new Told(3, () -> words.noted(who));
        }
        return new Told(3, () -> author.isAgent() ? words.replied(who) : words.wrote(who));
    }
}
