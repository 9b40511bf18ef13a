/** Lists of tickets: views, search, bulk actions, taking the next ticket, export, the palette. */
package io.pledgedesk.web.ui.queue;
