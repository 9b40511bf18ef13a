package io.pledgedesk.web.ui.portal;

import io.pledgedesk.web.ui.Phrase;
import java.util.List;

/**
 * The page of what is promised and kept.
 *
 * @param pledges what is promised, by topic; topics with the same promise are one
 * @param hours of the calendars by which the promises count
 * @param kept empty while nothing has fallen due
 * @param pace a sentence about first replies; null for none yet
 */
record ServiceLevels(List<PledgeRow> pledges, List<Hours> hours, List<KeptRow> kept, String pace) {

    ServiceLevels {
        pledges = List.copyOf(pledges);
        hours = List.copyOf(hours);
        kept = List.copyOf(kept);
    }

    /** Lengths in words; null where nothing is promised. */
    record PledgeRow(String about, String firstReply, String nextReply, String solved) {}

    /** @param lines days with their hours @param special upcoming days that differ */
    record Hours(Phrase now, List<String> lines, String zone, List<Special> special) {}

    /** @param day or days @param name null for none */
    record Special(String days, String name, String hours) {}

    record KeptRow(String promise, Share month, Share quarter) {}

    /** @param percent whole, rounded down; null when none fell due @param text how many of how many */
    record Share(Integer percent, String text) {}
}
