package io.pledgedesk.web.ui.words;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about customers, organizations, agents, teams and topics. */
@MessageBundle("who")
public interface PeopleWords {

    @Message("Customers")
    String customers();

    @Message("Who asks for help. A first request makes a customer by itself.")
    String customersLead();

    @Message("Organizations")
    String organizations();

    @Message("Where customers belong: by the domain of their address, or because you say so.")
    String organizationsLead();

    @Message("Agents")
    String agents();

    @Message("Who works at this desk, and what they may do.")
    String agentsLead();

    @Message("Teams")
    String teams();

    @Message("Groups of agents that tickets are given to.")
    String teamsLead();

    @Message("Topics")
    String topics();

    @Message("What customers choose from when they write, and which team gets it.")
    String topicsLead();

    @Message("New customer")
    String newCustomer();

    @Message("New organization")
    String newOrganization();

    @Message("New agent")
    String newAgent();

    @Message("New team")
    String newTeam();

    @Message("New topic")
    String newTopic();

    @Message("Name or address begins with")
    String searchPeople();

    @Message("Name begins with")
    String searchNames();

    @Message("Search")
    String search();

    @Message("Nobody is here yet")
    String nobody();

    @Message("Nothing is here yet")
    String nothing();

    @Message("Nothing begins with “{q}”")
    String notFound(String q);

    @Message("More")
    String more();

    @Message("Name")
    String name();

    @Message("E-mail address")
    String email();

    @Message("Organization")
    String organization();

    @Message("Its name. Leave it empty for the one that the address belongs to.")
    String organizationHint();

    @Message("There is no organization of that name.")
    String noSuchOrganization();

    @Message("Customers of {name}")
    String customersOf(String name);

    @Message("All customers of {name}")
    String allOf(String name);

    @Message("Language")
    String language();

    @Message("Of the mails that this customer gets from here.")
    String languageHint();

    @Message("Not known yet: that of the desk")
    String languageUnknown();

    @Message("Customer since")
    String since();

    @Message("Password")
    String password();

    @Message("Only if this customer signs in. Leave it empty to keep what there is.")
    String customerPasswordHint();

    @Message("Leave it empty: the agent is invited to choose one.")
    String agentPasswordHint();

    @Message("Tickets")
    String tickets();

    @Message("No tickets yet.")
    String noTickets();

    @Message("All open tickets")
    String openTickets();

    @Message("Domains")
    String domains();

    @Message("Mail domains such as example.com, one a line. Those that give addresses to everybody (gmail.com) count"
            + " for nobody.")
    String domainsHint();

    @Message("Tier")
    String tier();

    @Message("A word such as gold, for the conditions of policies.")
    String tierHint();

    @Message("Role")
    String role();

    @Message("{#switch code}{#case 'lightAgent'}Light agent: reads, writes notes{#case 'agent'}Agent{#case"
            + " 'supervisor'}Supervisor: also reports, policies, rules{#else}Admin: everything{/switch}")
    String roleChoice(String code);

    @Message("{#switch code}{#case 'lightAgent'}Light agent{#case 'agent'}Agent{#case"
            + " 'supervisor'}Supervisor{#else}Admin{/switch}")
    String roleName(String code);

    @Message("Not active")
    String inactive();

    @Message("Invited")
    String invitedBadge();

    @Message("The agent was made.")
    String created();

    @Message("An invitation is on its way to {email}.")
    String invited(String email);

    @Message("Invitation")
    String invitation();

    @Message("{name} has not chosen a password yet. A new invitation makes earlier ones stop working.")
    String invitationHint(String name);

    @Message("Invite again")
    String inviteAgain();

    @Message("Create and invite")
    String createAndInvite();

    @Message("Deactivate")
    String deactivate();

    @Message("Then {name} can't sign in any more and gets no new tickets. What was written stays.")
    String deactivateHint(String name);

    @Message("{#if count == 1}The open ticket goes to{#else}The {count} open tickets go to{/if}")
    String handTo(long count);

    @Message("Nobody yet: anybody may take them")
    String nobodyElse();

    @Message("Choose somebody who is active.")
    String noSuccessor();

    @Message("{name} is not active any more.{#if given == 1} 1 ticket changed hands.{#else if given gt 1} {given}"
            + " tickets changed hands.{/if}{#if kept gt 0} {kept} could not be given away.{/if}")
    String handedOver(String name, int given, int kept);

    @Message("Not active")
    String away();

    @Message("{name} can't sign in and gets no tickets.")
    String awayHint(String name);

    @Message("Activate again")
    String activate();

    @Message("{name} is active again.")
    String activeAgain(String name);

    @Message("Members")
    String members();

    @Message("Only members see its tickets")
    String restricted();

    @Message("Restricted")
    String restrictedBadge();

    @Message("Address name")
    String slug();

    @Message("Small letters, digits and hyphens, such as broken-login. It stands in the address of the form.")
    String slugHint();

    @Message("Team")
    String team();

    @Message("No team")
    String noTeam();

    @Message("New password by link")
    String reset();

    @Message("Makes a link by which {name} sets a new password. It works once, for 30 minutes.")
    String resetHint(String name);

    @Message("Make a link")
    String resetMake();

    @Message("The link for {name}")
    String resetTitle(String name);

    @Message("Give it to nobody else. It is shown here and nowhere else, works once, and ends {when}.")
    String resetOnce(String when);

    @Message("Copy the link")
    String copy();

    @Message("Copied.")
    String copied();

    @Message("Link")
    String link();

    @Message("Only admins can change this.")
    String readOnly();

    @Message("Delete")
    String delete();

    @Message("Only what nothing refers to can be deleted.")
    String deleteHint();

    @Message("What belongs to it")
    String hint();

    @Message("A few words on the card, such as: Invoices, payments, refunds.")
    String hintHint();

    @Message("What to write")
    String guidance();

    @Message("Customers who choose it read this before they write: which number, which file.")
    String guidanceHint();

    @Message("Its people see each other's requests")
    String shares();
}
