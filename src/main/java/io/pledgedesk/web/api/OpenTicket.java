package io.pledgedesk.web.api;

import io.pledgedesk.auth.Role;
import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Direction;
import io.pledgedesk.ticket.NewTicket;
import io.pledgedesk.ticket.Priority;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The body of {@code POST /tickets}. */
record OpenTicket(
        String subject,
        String description,
        Requester requester,
        String requesterId,
        Priority priority,
        Channel channel,
        Direction direction,
        String team,
        String assignee,
        String topic,
        List<String> tags,
        Map<String, String> custom) {

    record Requester(String name, String email) {}

    static OpenTicket orNothing(OpenTicket input) {
        return input != null
                ? input
                : new OpenTicket(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    NewTicket order(Viewer viewer) {
        if (viewer.isCustomer()) {
            refuseWhatCustomersDoNotSet(viewer);
        } else if (!viewer.is(Role.AGENT)) {
            throw new Refusal.Forbidden("Light agents read and write notes only.");
        }
        return new NewTicket(
                subject,
                description,
                new NewTicket.Requester(
                        requesterId == null ? null : Ids.parseField(requesterId, "requesterId"),
                        requester == null ? null : requester.name(),
                        requester == null ? null : requester.email()),
                priority,
                channel,
                direction,
                team == null ? null : Ids.parseField(team, "team"),
                assignee == null ? null : Ids.parseField(assignee, "assignee"),
                topic,
                tags == null ? Set.of() : cleaned(tags),
                null);
    }

    /** The desk's own fields, by key. */
    Map<String, String> filled() {
        return custom == null ? Map.of() : custom;
    }

    private static Set<String> cleaned(List<String> tags) {
        Set<String> clean = new TreeSet<>();
        tags.forEach(tag -> clean.add(tag == null ? "" : tag));
        return clean;
    }

    private void refuseWhatCustomersDoNotSet(Viewer viewer) {
        boolean setsMore = Stream.of(priority, channel, direction, team, assignee, tags, custom)
                .anyMatch(Objects::nonNull);
        boolean forSomeoneElse = requesterId != null && !requesterId.equals(Ids.text(viewer.id()));
        boolean forAnotherAddress = requester != null && !viewer.email().equalsIgnoreCase(requester.email());
        if (setsMore || forSomeoneElse || forAnotherAddress) {
            throw new Refusal.Forbidden(
                    "Customers open requests for themselves, with a subject, a description and a topic.");
        }
    }
}
