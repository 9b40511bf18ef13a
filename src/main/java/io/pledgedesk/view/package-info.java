/** Lists of tickets and search over them. */
package io.pledgedesk.view;
