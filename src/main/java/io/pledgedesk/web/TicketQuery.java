package io.pledgedesk.web;

import io.pledgedesk.auth.Viewer;
import io.pledgedesk.kernel.Ids;
import io.pledgedesk.kernel.Refusal;
import io.pledgedesk.ticket.Channel;
import io.pledgedesk.ticket.Priority;
import io.pledgedesk.ticket.StatusBook;
import io.pledgedesk.ticket.StatusChoice;
import io.pledgedesk.view.TicketFilter;
import io.pledgedesk.view.TicketOrder;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters of a list in its address; a wrong one is refused, never ignored. */
public class TicketQuery {

    private static final Set<String> SLA_STATES = Set.of("breached", "atRisk", "onTrack", "paused", "done", "none");

    @QueryParam("status")
    String status;

    @QueryParam("priority")
    String priority;

    @QueryParam("team")
    String team;

    @QueryParam("assignee")
    String assignee;

    @QueryParam("requester")
    String requester;

    @QueryParam("organization")
    String organization;

    @QueryParam("tag")
    String tag;

    @QueryParam("channel")
    String channel;

    @QueryParam("sla")
    String sla;

    @QueryParam("dueBefore")
    String dueBefore;

    @QueryParam("createdFrom")
    String createdFrom;

    @QueryParam("createdTo")
    String createdTo;

    /** {@code true} for spam alone; without it a list for staff holds none. */
    @QueryParam("spam")
    String spam;

    @QueryParam("q")
    String words;

    @QueryParam("sort")
    String sort;

    /** The same from the address of a page, where an empty value is one that a form left open. */
    public static TicketQuery of(Map<String, String> values) {
        TicketQuery query = new TicketQuery();
        query.status = values.get("status");
        query.priority = values.get("priority");
        query.team = values.get("team");
        query.assignee = values.get("assignee");
        query.requester = values.get("requester");
        query.organization = values.get("organization");
        query.tag = values.get("tag");
        query.channel = values.get("channel");
        query.sla = values.get("sla");
        query.dueBefore = values.get("dueBefore");
        query.createdFrom = values.get("createdFrom");
        query.createdTo = values.get("createdTo");
        query.words = values.get("q");
        query.sort = values.get("sort");
        return query;
    }

    /** @throws Refusal.Invalid for what nothing is known by */
    public TicketFilter filter(Viewer viewer, StatusBook book) {
        TicketFilter filter = TicketFilter.ALL
                .withStatuses(codes(status, "status", StatusChoice::find), book)
                .withPriorities(codes(priority, "priority", Priority::find))
                .withChannels(codes(channel, "channel", Channel::find))
                .withSlaStates(codes(sla, "sla", code -> Optional.of(code).filter(SLA_STATES::contains)))
                .withTeams(team == null ? Set.of() : Set.of(Ids.parseField(team, "team")))
                .withRequester(requester == null ? null : Ids.parseField(requester, "requester"))
                .withOrganization(organization == null ? null : Ids.parseField(organization, "organization"))
                .withTag(tag == null ? null : tag.strip().toLowerCase(Locale.ROOT))
                .withDueBefore(instant(dueBefore, "dueBefore"))
                .withCreatedFrom(instant(createdFrom, "createdFrom"))
                .withCreatedTo(instant(createdTo, "createdTo"))
                .withWords(words);
        if (spam != null && !spam.equals("true") && !spam.equals("false")) {
            throw new Refusal.Invalid("spam", "Use true or false.");
        }
        if ("true".equals(spam) && viewer.isStaff()) {
            filter = filter.withSpam();
        }
        if ("none".equals(assignee)) {
            return filter.withUnassigned();
        }
        return assignee == null ? filter : filter.withAssignee(assigneeOf(viewer));
    }

    public TicketOrder order() {
        if (sort == null) {
            return TicketOrder.DUE;
        }
        return TicketOrder.find(sort)
                .orElseThrow(() -> new Refusal.Invalid(
                        "sort",
                        "Use one of: "
                                + Arrays.stream(TicketOrder.values())
                                        .map(TicketOrder::code)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    private long assigneeOf(Viewer viewer) {
        return "me".equals(assignee) ? viewer.id() : Ids.parseField(assignee, "assignee");
    }

    private static <T> Set<T> codes(String list, String field, Function<String, Optional<T>> find) {
        Set<T> found = new LinkedHashSet<>();
        if (list != null) {
            for (String code : list.split(",", 50)) {
                found.add(find.apply(code.strip())
                        .orElseThrow(() -> new Refusal.Invalid(field, "“" + shortened(code) + "” is not known here.")));
            }
        }
        return found;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }

    private static Instant instant(String text, String field) {
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal.Invalid(field, "Enter an instant such as 2026-11-24T13:06:00Z.");
        }
    }
}
