/**
 * How likely open clocks are to be missed, from this desk's own past: of the clocks like this one that had used up as much,
 * how many went beyond the target? An empirical survival function, shown with its sample; no black box.
 */
package io.pledgedesk.sla.forecast;
