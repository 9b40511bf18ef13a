/** Fields that a desk defines itself, for tickets and customers: what they are called, what may stand in them, what does. */
package io.pledgedesk.custom;
