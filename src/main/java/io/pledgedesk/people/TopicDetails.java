package io.pledgedesk.people;

import io.pledgedesk.kernel.Violations;
import java.util.regex.Pattern;

/**
 * What is said about a topic.
 *
 * @param slug small letters, digits and single hyphens between them, at most 64
 * @param name 1 to 200 characters
 * @param teamId null for no team
 */
public record TopicDetails(String slug, String name, Long teamId) {

    private static final Pattern SLUG = Pattern.compile("(?=.{1,64}$)[a-z0-9]+(?:-[a-z0-9]+)*");

    public TopicDetails {
        Violations violations = new Violations();
        violations.require(
                slug != null && SLUG.matcher(slug).matches(),
                "slug",
                "A slug has small letters, digits and hyphens between them, at most 64, such as broken-login.");
        name = Fields.name(name, violations);
        violations.refuseIfAny();
    }
}
