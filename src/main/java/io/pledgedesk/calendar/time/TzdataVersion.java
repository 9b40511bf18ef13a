package io.pledgedesk.calendar.time;

import java.time.zone.ZoneRulesProvider;

/** Which edition of the tz database this machine counts by; kept with what was counted (sla.md C9). */
public final class TzdataVersion {

    private TzdataVersion() {}

    /** Such as {@code 2025b}. It comes with the JDK and changes with its updates only. */
    public static String current() {
        return ZoneRulesProvider.getVersions("UTC").lastKey();
    }
}
