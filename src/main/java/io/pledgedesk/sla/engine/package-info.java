/**
 * What each clock means, to the second: sla.md sections 3 to 5 as pure functions. Nothing here knows the present time, a
 * zone, a database or a framework; the same questions get the same answers whenever they are asked.
 *
 * <p>In the order of reading: {@link io.pledgedesk.sla.engine.SlaEngine} asks {@code Story} what happened to a ticket;
 * one {@code MetricRule} for each of K1 to K4 turns that into {@code Life lives}, which know no policy; {@code
 * Epochs} say under which terms a life was lived (E1), {@code Course} when its clock ran and when it stood (K5); {@code
 * Reckoning} counts and judges; {@code ClockFace}, {@code Chronicle} and {@code Alarm} say what that means.
 */
package io.pledgedesk.sla.engine;
