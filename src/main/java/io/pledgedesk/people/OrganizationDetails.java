package io.pledgedesk.people;

import io.pledgedesk.kernel.Texts;
import io.pledgedesk.kernel.Violations;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What is said about an organization.
 *
 * @param name 1 to 200 characters
 * @param domains mail domains such as {@code example.com}, kept in small letters; null for none
 * @param tier at most 64 characters; null for none
 * @param sharesRequests whether its people see each other's requests; null for what it was
 */
public record OrganizationDetails(String name, List<String> domains, String tier, Boolean sharesRequests) {

    private static final int MAX_DOMAINS = 200;
    private static final int MAX_TIER = 64;
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{1,253}$)[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?"
                    + "(?:\\.[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?)*");

    /** What is shared stays as it was; nothing for a new organization. */
    public OrganizationDetails(String name, List<String> domains, String tier) {
        this(name, domains, tier, null);
    }

    public OrganizationDetails {
        Violations violations = new Violations();
        name = Fields.name(name, violations);
        domains = domains == null
                ? List.of()
                : domains.stream().map(OrganizationDetails::clean).distinct().toList();
        tier = tier == null || Texts.line(tier).isEmpty() ? null : Texts.line(tier);
        violations
                .require(
                        domains.size() <= MAX_DOMAINS,
                        "domains",
                        "An organization has at most " + MAX_DOMAINS + " domains.")
                .require(
                        domains.stream().allMatch(d -> DOMAIN.matcher(d).matches()),
                        "domains",
                        "A domain looks like example.com, without “@” and without an address in front.")
                .require(
                        tier == null || Texts.length(tier) <= MAX_TIER,
                        "tier",
                        "A tier has at most " + MAX_TIER + " characters.");
        violations.refuseIfAny();
    }

    private static String clean(String domain) {
        return domain == null ? "" : Texts.line(domain).toLowerCase(Locale.ROOT);
    }
}
