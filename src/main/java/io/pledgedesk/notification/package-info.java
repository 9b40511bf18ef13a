/** What agents are told: notifications behind the bell, and mail that leaves through the outbox. */
package io.pledgedesk.notification;
