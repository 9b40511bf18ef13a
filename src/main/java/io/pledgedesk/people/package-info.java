/** Who: teams and agents, organizations and customers, and the topics that a customer chooses from. */
package io.pledgedesk.people;
