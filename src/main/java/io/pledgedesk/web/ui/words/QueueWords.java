package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of lists of tickets. */
@MessageBundle("queue")
public interface QueueWords {

    @Message("""
        {#switch code}{#case 'late'}Late{#case 'hour'}Due within 1 hour{#case 'today'}Later today\
        {#case 'later'}Tomorrow and later{#else}Nothing due{/switch}\
        """)
    String group(String code);

    @Message("Skip to ticket list")
    String skip();

    @Message("{title}, {order}")
    String caption(String title, String order);

    @Message("Select")
    String select();

    @Message("Due")
    String due();

    @Message("Subject")
    String subject();

    @Message("Customer")
    String customer();

    @Message("Assignee")
    String assignee();

    @Message("Last update")
    String lastUpdate();

    @Message("Select ticket {id}")
    String selectTicket(long id);

    @Message("Unread: ")
    String unread();

    @Message("Unassigned. Take it")
    String takeTitle();

    @Message("Take ticket {id}, unassigned")
    String take(long id);

    @Message("Unassigned")
    String unassigned();

    @Message("Personal account")
    String personal();

    @Message("""
        {#switch code}{#case 'due'}Most urgent first{#case 'createdAt'}Oldest first{#case '-createdAt'}Newest first\
        {#case '-updatedAt'}Latest change first{#else}Highest priority first{/switch}\
        """)
    String order(String code);

    @Message("Hide preview pane")
    String hidePreview();

    @Message("Show preview pane")
    String showPreview();

    @Message("Filters")
    String filters();

    @Message("Filter")
    String filter();

    @Message("Show these")
    String apply();

    @Message("Any")
    String any();

    @Message("{name}: {value}")
    String chip(String name, String value);

    @Message(", remove filter")
    String removeFilter();

    @Message("Clear filters")
    String clearFilters();

    @Message("""
        {#switch code}{#case 'status'}Status{#case 'priority'}Priority{#case 'sla'}Promise{#case 'assignee'}Assignee\
        {#case 'team'}Team{#case 'tag'}Tag{#case 'channel'}Channel{#case 'requester'}Customer\
        {#case 'organization'}Organization{#case 'dueBefore'}Due before{#case 'createdFrom'}Created from\
        {#case 'createdTo'}Created before{#else}Words{/switch}\
        """)
    String filterName(String code);

    @Message("""
        {#switch code}{#case 'breached'}Late{#case 'atRisk'}Due soon{#case 'onTrack'}On time{#case 'paused'}Paused\
        {#case 'done'}Done{#else}No promise{/switch}\
        """)
    String sla(String code);

    @Message("""
        {#switch code}{#case 'web'}Web form{#case 'email'}Email{#case 'api'}API{#case 'phone'}Phone{#case 'chat'}Chat\
        {#else}Social{/switch}\
        """)
    String channel(String code);

    @Message("Me")
    String me();

    @Message("{name} (you)")
    String you(String name);

    @Message("Nobody")
    String nobody();

    @Message("Gone")
    String gone();

    @Message("Live")
    String live();

    @Message("{n} new, show")
    String arrived(int n);

    @Message("Older")
    String older();

    @Message("Back to the first")
    String first();

    @Message("Pages")
    String pages();

    @Message("""
        {#switch slug}{#case 'waiting'}Nothing is waiting on us{#case 'first-reply'}Every request has had its first reply\
        {#case 'unassigned'}Every ticket has somebody{#case 'mine'}You have no open tickets\
        {#case 'mentions'}Nobody has mentioned you on an open ticket{#case 'drafts'}You have no drafts\
        {#case 'snoozed'}Nothing is snoozed{#case 'pending'}No ticket waits on a customer{#case 'on-hold'}No ticket is on hold\
        {#case 'stuck'}Everything is getting on\
        {#case 'solved'}Nothing has been solved yet{#case 'spam'}There is no spam{#else}There are no open tickets here{/switch}\
        """)
    String emptyTitle(String slug);

    @Message("""
        {#switch slug}{#case 'mentions'}Write @ and the name of a colleague in a note, and it appears in their list.\
        {#case 'drafts'}What you begin to write is kept here until you send it.\
        {#case 'snoozed'}A snoozed ticket comes back at its time, when the customer writes, and when a promise falls due.\
        {#case 'spam'}What you mark as spam comes here, and what its senders mail later.{#else}New requests appear here by themselves.{/switch}\
        """)
    String emptyText(String slug);

    @Message("No ticket matches these filters")
    String noMatchTitle();

    @Message("Remove a filter to see more.")
    String noMatchText();

    @Message("Nothing found for “{words}”")
    String notFoundTitle(String words);

    @Message("Try fewer words, a part of one, the number of a ticket, or a customer's address.")
    String notFoundText();

    @Message("Search: {words}")
    String searchTitle(String words);

    @Message("Search")
    String search();

    @Message("Search for a number, for words in a conversation, or for a customer.")
    String searchText();

    @Message("Preview")
    String preview();

    @Message("Choose a ticket to see its newest message here.")
    String previewText();

    // many tickets at once

    @Message("# selected")
    String selected();

    @Message("Selected tickets")
    String selectedTickets();

    @Message("Assign")
    String assign();

    @Message("Status")
    String status();

    @Message("Priority")
    String priority();

    @Message("Add tag")
    String addTag();

    @Message("Clear")
    String clear();

    @Message("To me")
    String toMe();

    @Message("To nobody")
    String toNobody();

    @Message("Someone else")
    String toOther();

    @Message("More actions")
    String more();

    @Message("Ticket {id} is yours.")
    String taken(long id);

    @Message("Ticket {id} is solved already.")
    String notTaken(long id);

    @Message("{name} was faster: ticket {id} is theirs.")
    String takenByOther(String name, long id);

    @Message("There is no ticket that you could take. All of them have somebody.")
    String nothingToTake();

    @Message("Skip, and take the next one: why?")
    String skipWhy();

    @Message("""
        {#switch code}{#case 'knowledge'}It needs somebody who knows more about it{#case 'access'}I can't do what it needs\
        {#case 'involved'}I am involved myself{#else}I have no time for it now{/switch}\
        """)
    String skipReason(String code);

    @Message("Given back. {reason}.")
    String skipNote(String reason);

    @Message("Ticket {id} is free for others. Ticket {next} is yours.")
    String skippedFor(long id, long next);

    @Message("Ticket {id} is free for others. There is no other one that you could take.")
    String skipped(long id);

    @Message("Ticket {id} is yours. It was the most urgent.")
    String tookNext(long id);

    // what a list shows

    @Message("Columns and groups")
    String shape();

    @Message("Columns")
    String columns();

    @Message("Groups")
    String grouping();

    @Message("""
        {#switch code}{#case 'customer'}Customer{#case 'assignee'}Assignee{#case 'team'}Team{#case 'status'}Status\
        {#case 'priority'}Priority{#case 'tags'}Tags{#case 'created'}Opened{#else}Last update{/switch}\
        """)
    String column(String code);

    @Message("""
        {#switch code}{#case 'sorted'}As sorted{#case 'none'}No groups{#case 'assignee'}By assignee{#case 'team'}By team\
        {#case 'status'}By status{#case 'priority'}By priority{#else}By customer{/switch}\
        """)
    String groupedBy(String code);

    @Message("Show")
    String showShape();

    @Message("No team")
    String noTeam();
}
