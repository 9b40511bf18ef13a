/** Who may: sign-in, sessions, tokens, roles, and the viewer that every query is asked for. */
package io.pledgedesk.auth;
