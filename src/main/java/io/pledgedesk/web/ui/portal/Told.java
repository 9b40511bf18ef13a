package io.pledgedesk.web.ui.portal;

import java.time.Instant;

/**
 * That people were told of a missed promise.
 *
 * @param leads whether supervisors were among them
 */
record Told(Instant at, boolean leads) {}
