package io.pledgedesk.auth;

/**
 * That a token was found good.
 *
 * @param sessionId null for a personal access token
 */
record Admission(Viewer viewer, String sessionId) {}
