package io.pledgedesk.web;

import io.pledgedesk.kernel.Refusal;
import jakarta.ws.rs.core.EntityTag;

/** Strong ETags from row versions, and the optional {@code If-Match} that guards a change. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /**
     * @param ifMatch the header as it was sent; null and {@code *} match everything
     * @throws Refusal.Stale when it names other versions only
     */
    public static void check(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return;
        }
        String current = "\"" + version + "\"";
        for (String tag : ifMatch.split(",", 20)) {
            if (tag.strip().equals(current)) {
                return;
            }
        }
        throw new Refusal.Stale();
    }
}
