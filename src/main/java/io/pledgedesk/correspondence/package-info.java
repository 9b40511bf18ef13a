/** Mail to customers: answers, acknowledgements, and the notice that a promise was missed. */
package io.pledgedesk.correspondence;
