package io.pledgedesk.demo;

import io.pledgedesk.sla.PolicyForm;
import io.pledgedesk.ticket.Priority;
import java.util.ArrayList;
import java.util.List;

/** What the demo desk promises, in minutes of its hours, for low, normal, high and urgent. */
enum Promise {
    VIP("VIP and urgent", new int[] {120, 60, 30, 15}, new int[] {240, 120, 60, 30}, new int[] {2880, 1440, 480, 240}),
    BUSINESS("Business", new int[] {240, 120, 60, 30}, new int[] {480, 240, 120, 60}, new int[] {2700, 1800, 960, 480}),
    STANDARD("Standard", new int[] {480, 240, 120, 60}, new int[] {960, 480, 240, 120}, new int[] {5400, 2700, 1080, 540
    });

    final String title;
    private final int[] firstResponse;
    private final int[] nextResponse;
    private final int[] resolution;

    Promise(String title, int[] firstResponse, int[] nextResponse, int[] resolution) {
        this.title = title;
        this.firstResponse = firstResponse;
        this.nextResponse = nextResponse;
        this.resolution = resolution;
    }

    /** Seconds. */
    int firstResponse(Priority priority) {
        return firstResponse[priority.ordinal()] * 60;
    }

    /** Seconds. */
    int nextResponse(Priority priority) {
        return nextResponse[priority.ordinal()] * 60;
    }

    /** Seconds. */
    int resolution(Priority priority) {
        return resolution[priority.ordinal()] * 60;
    }

    List<PolicyForm.Target> targets() {
        List<PolicyForm.Target> targets = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            targets.add(new PolicyForm.Target(priority.code(), "firstResponse", firstResponse[priority.ordinal()]));
            targets.add(new PolicyForm.Target(priority.code(), "nextResponse", nextResponse[priority.ordinal()]));
            targets.add(new PolicyForm.Target(priority.code(), "resolution", resolution[priority.ordinal()]));
        }
        return targets;
    }

    /** As the policies of {@link DemoPromises} choose. */
    static Promise of(String tier, Priority priority) {
        if (priority == Priority.URGENT || "VIP".equals(tier)) {
            return VIP;
        }
        return "Business".equals(tier) ? BUSINESS : STANDARD;
    }
}
